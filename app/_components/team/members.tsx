import { useTranslations } from 'next-intl'
import { Act } from '#app/_components/account/act.tsx'
import type { Role } from '#lib/access'
import { RoleChoice } from './role-choice'

export type MemberRow = {
  readonly account: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly joined: string
}

/** Everyone in a team. Owners change and take out others; anyone may leave. */
export function Members({ team, rows, self, isOwner }: { team: string; rows: readonly MemberRow[]; self: string; isOwner: boolean }) {
  const t = useTranslations('team.members')
  const ta = useTranslations('account')
  return (
    <ul className="people">
      {rows.map(({ account, name, email, role, joined }) => {
        const address = `/teams/${encodeURIComponent(team)}/members/${encodeURIComponent(account)}`
        const own = account === self
        return (
          <li key={account}>
            <div>
              <h3>
                <bdi>{name}</bdi> {own && <span className="dim small">{t('you')}</span>}
              </h3>
              <p className="dim small">
                <bdi>{email}</bdi>
                <span>{t('joined', { at: joined })}</span>
              </p>
            </div>
            <div className="row">
              {isOwner ? <RoleChoice address={address} role={role} name={name} /> : <span>{ta(`role.${role}`)}</span>}
              {(own || isOwner) && (
                <Act
                  method="DELETE"
                  address={address}
                  label={own ? t('leave') : t('remove')}
                  name={own ? t('leave') : t('removeOf', { name })}
                  ask={{
                    title: own ? t('leaveTitle') : t('removeTitle', { name }),
                    text: own ? t('leaveText') : t('removeText'),
                    confirm: own ? t('leaveConfirm') : t('removeConfirm'),
                    cancel: t('cancel'),
                  }}
                  {...(own ? { goTo: '/account' } : {})}
                />
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
