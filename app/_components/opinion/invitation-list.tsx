import { useTranslations } from 'next-intl'
import type { InvitationRow } from '#app/opinions.ts'
import { InvitationActions } from './invitation-actions'

/** Everyone who was invited, and how far each is. */
export function InvitationList({ assessment, rows }: { assessment: string; rows: readonly InvitationRow[] }) {
  const t = useTranslations('opinions.list')
  if (rows.length === 0) return <p>{t('none')}</p>
  return (
    <ol className="shares">
      {rows.map((row) => (
        <li key={row.id} data-state={row.ended === null && row.state !== 'withdrawn' ? 'open' : 'ended'}>
          <h3>
            <bdi>{row.label}</bdi>
          </h3>
          <p className="dim small">
            <span>{t('made', { at: row.made })}</span>
          </p>
          <p>{t(row.state, { at: row.at, answered: row.answered })}</p>
          {row.ended !== null && <p>{t('ended', { at: row.ended })}</p>}
          <InvitationActions
            address={`/assessments/${encodeURIComponent(assessment)}/opinions/${encodeURIComponent(row.id)}`}
            opinion={row.id}
            of={row.label}
            links={row.ended === null && row.state !== 'withdrawn'}
            ends={row.ended === null && row.state === 'submitted'}
          />
        </li>
      ))}
    </ol>
  )
}
