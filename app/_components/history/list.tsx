import { useTranslations } from 'next-intl'
import { Section } from '#app/_components/result/section.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { HistoryRow } from '#lib/report/history'
import { Withdraw } from './withdraw'

const shown = ['evidenced', 'claimed', 'possible'] as const

/** Every snapshot with its numbers, and what can be done with it. */
export function SnapshotList({ assessment, rows, names }: { assessment: string; rows: readonly HistoryRow[]; names: Names }) {
  const t = useTranslations('history.list')
  return (
    <Section id="snapshots" heading={t('heading')} lead={t('lead')}>
      <ol className="snapshots">
        {rows.map(({ id, at, code, scores, band, flags, isQuick, version }) => (
          <li key={id}>
            <div>
              <h3>
                <Link href={`/assess/${assessment}/result?snapshot=${id}`} prefetch={false}>
                  {at}
                </Link>
              </h3>
              <p className="dim small">
                <span className="nb">{t('code', { code })}</span>
                <span className="nb">{t('version', { version })}</span>
                {isQuick && <span className="nb">{t('quick')}</span>}
              </p>
            </div>
            <dl>
              {shown.map((reading) => (
                <div key={reading}>
                  <dt>{names[reading]}</dt>
                  <dd>{scores[reading].label}</dd>
                </div>
              ))}
            </dl>
            <p className="small">
              {band !== null && `${t('band')} ${band} · `}
              {t('flags')} {flags}
            </p>
            <p className="row">
              <Link className="go" href={`/assess/${assessment}/result?snapshot=${id}`} prefetch={false} aria-label={t('openOf', { at })}>
                {t('open')}
              </Link>
              <a className="go" href={`/api/v1/assessments/${assessment}/snapshots/${id}`} download aria-label={t('sealedOf', { at })}>
                {t('sealed')}
              </a>
              <Withdraw assessment={assessment} id={id} at={at} code={code} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

export type Names = Readonly<Record<(typeof shown)[number], string>>
