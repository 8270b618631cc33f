import { useTranslations } from 'next-intl'
import { Section } from '#app/_components/result/section.tsx'
import { Link } from '#app/i18n/navigation.ts'
import type { ShareRow } from '#app/shares.ts'
import { EndLink } from './end-link'

/** Every link with what it shows, how long, and when it was opened. */
export function LinkList({ assessment, rows }: { assessment: string; rows: readonly ShareRow[] }) {
  const t = useTranslations('share.list')
  return (
    <Section id="links" heading={t('heading')} lead={t('lead')}>
      {rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ol className="shares">
          {rows.map((row) => (
            <Row key={row.id} assessment={assessment} row={row} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Row({ assessment, row }: { assessment: string; row: ShareRow }) {
  const t = useTranslations('share.list')
  const { id, edition, label, made, openings, snapshot, state } = row
  const name = label === '' ? t('unnamed') : label
  const [last] = openings
  return (
    <li data-state={state.kind}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p className="dim small">
        <span className="nb">{t(edition)}</span>
        <span>{t('snapshot', snapshot)}</span>
        <span>{t('made', { at: made })}</span>
      </p>
      <p>
        {state.kind === 'open'
          ? state.ends === null
            ? t('noEnd')
            : t('ends', { at: state.ends })
          : t(state.kind === 'expired' ? 'expired' : 'revoked', { at: state.ended })}
      </p>
      {last === undefined ? (
        <p className="dim">{t('unopened')}</p>
      ) : (
        <details className="disc">
          <summary>{t('opened', { count: openings.length, at: last.at })}</summary>
          <ol className="openings">
            {openings.map(({ key, what, reader, at }) => (
              <li key={key}>
                <span>{at}</span>
                <span>{t(`what.${what}`)}</span>
                <span className="dim">{t('reader', { number: reader })}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {state.kind === 'open' && (
        <p className="row">
          <Link className="go" href={`/share/${id}`} prefetch={false} aria-label={t('lookOf', { of: name })}>
            {t('look')}
          </Link>
          <EndLink address={`/assessments/${encodeURIComponent(assessment)}/shares/${encodeURIComponent(id)}`} of={name} />
        </p>
      )}
    </li>
  )
}
