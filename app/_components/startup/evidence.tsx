import { useTranslations } from 'next-intl'
import { Icon } from '#app/_components/icon.tsx'
import type { EvidenceRow } from '#lib/screening/evidence-rows'
import { ReviewForm } from './review-form'

type Props = {
  readonly rows: readonly EvidenceRow[]
  readonly address: string
  readonly writes: boolean
}

/** All that the founder brings as evidence, with what the team has said of it. */
export function Evidence({ rows, address, writes }: Props) {
  const t = useTranslations('screen.startup.review')
  if (rows.length === 0) return <p>{t('none')}</p>
  return (
    <ol className="reviews">
      {rows.map((row) => (
        <Row key={row.practice.id} row={row} address={address} writes={writes} />
      ))}
    </ol>
  )
}

function Row({ row, address, writes }: { row: EvidenceRow; address: string; writes: boolean }) {
  const t = useTranslations('screen.startup.review')
  const { practice, verdict, history } = row
  const { evidence } = practice
  const id = `review-${practice.id}`
  return (
    <li data-verdict={verdict ?? 'open'} aria-labelledby={id}>
      <header>
        <p className="small dim">{row.dimension}</p>
        <h3 id={id}>
          <span className="code">{practice.code}</span> {practice.short}
        </h3>
        <p className="verdict">
          <Icon name={verdict === 'rejected' ? 'close' : verdict === null ? 'ring' : 'check'} strong={verdict !== null} />
          {t(`verdict.${verdict ?? 'open'}`)}
        </p>
      </header>
      <div className="brought">
        <p>
          <b>{practice.answer}</b> <span className="dim">{t('target', { target: practice.target.label })}</span>
        </p>
        {practice.anchor !== null && <p className="small">{practice.anchor}</p>}
        {evidence !== null && (
          <>
            <p>{t('brings', { grade: evidence.name })}</p>
            {evidence.details.length > 0 && (
              <dl className="details">
                {evidence.details.map(({ label, value, url }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd dir="auto">
                      {url === null ? (
                        value
                      ) : (
                        <a href={url} target="_blank" rel="noopener noreferrer nofollow">
                          {value}
                        </a>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {[evidence.shortfall, evidence.stale ? t('stale') : null].map(
              (said) =>
                said !== null && (
                  <p className="small" key={said}>
                    <Icon name="warning" /> {said}
                  </p>
                ),
            )}
          </>
        )}
        {practice.note !== null && (
          <p className="typed small" dir="auto">
            {practice.note}
          </p>
        )}
        {row.before.value !== null && row.after.value !== null && (
          <p className="small">{t('carries', { before: row.before.label, after: row.after.label })}</p>
        )}
        <details className="disc">
          <summary>{t('good')}</summary>
          <p className="small">{row.documented}</p>
          <p className="small">{row.verified}</p>
        </details>
        {history.length > 0 && (
          <ol className="said small" aria-label={t('history')}>
            {history.map((one) => (
              <li key={one.entry}>
                <b>{t(`verdict.${one.verdict}`)}</b> {one.name === '' ? t('gone') : one.name} · {one.at}
                {one.reason !== '' && (
                  <span className="typed" dir="auto">
                    {one.reason}
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
      {writes && <ReviewForm address={address} practice={practice.id} name={`${practice.code} ${practice.short}`} verdict={verdict} />}
    </li>
  )
}
