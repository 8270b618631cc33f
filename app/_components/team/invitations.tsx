import { useTranslations } from 'next-intl'
import { Act } from '#app/_components/account/act.tsx'
import type { Role } from '#lib/access'

export type InvitationRow = { readonly id: string; readonly email: string; readonly role: Role; readonly until: string }

/** Invitations that are still open. */
export function Invitations({ team, rows }: { team: string; rows: readonly InvitationRow[] }) {
  const t = useTranslations('team.invitations')
  const ta = useTranslations('account')
  if (rows.length === 0) return <p className="dim">{t('none')}</p>
  return (
    <ul className="people">
      {rows.map(({ id, email, role, until }) => (
        <li key={id}>
          <div>
            <h3>
              <bdi>{email}</bdi>
            </h3>
            <p className="dim small">
              <span>{ta(`role.${role}`)}</span>
              <span>{t('until', { at: until })}</span>
            </p>
          </div>
          <div className="row">
            <Act
              method="DELETE"
              address={`/teams/${encodeURIComponent(team)}/invitations/${encodeURIComponent(id)}`}
              label={t('revoke')}
              name={t('revokeOf', { email })}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
