import { useLocale, useTranslations } from 'next-intl'
import type { TokenScope } from '#lib/access'
import { moment } from '#lib/i18n/format'
import type { ApiToken } from '#lib/store/tokens'
import { Act } from './act'

type Props = {
  readonly team: string
  readonly tokens: readonly ApiToken[]
  readonly names: ReadonlyMap<string, string>
  readonly now: string
}

const keys = {
  'boards:read': 'boardsRead',
  'boards:write': 'boardsWrite',
  'submissions:write': 'submissionsWrite',
  'assessments:read': 'assessmentsRead',
  'assessments:write': 'assessmentsWrite',
} as const satisfies Readonly<Record<TokenScope, string>>

/** The key of the words for a scope. */
export const scopeKey = <S extends TokenScope>(scope: S): (typeof keys)[S] => keys[scope]

/** Every token of a team, the newest first, with what it may do and when it was last used. */
export function TokenList({ team, tokens, names, now }: Props) {
  const t = useTranslations('tokens')
  const locale = useLocale()
  if (tokens.length === 0) return <p>{t('list.none')}</p>
  return (
    <ol className="shares">
      {tokens.map(({ id, account, label, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }) => {
        const hasExpired = expiresAt !== null && expiresAt <= now
        return (
          <li key={id} data-state={revokedAt === null && !hasExpired ? 'open' : 'ended'}>
            <h3>
              <bdi>{label}</bdi>
            </h3>
            <p className="dim small">
              {scopes.map((scope) => (
                <span key={scope}>{t(`scope.${scopeKey(scope)}.name`)}</span>
              ))}
            </p>
            <p className="dim small">
              <span>{t('list.made', { by: names.get(account) ?? t('list.gone'), at: moment(createdAt, locale) })}</span>
              <span>{lastUsedAt === null ? t('list.unused') : t('list.used', { at: moment(lastUsedAt, locale) })}</span>
            </p>
            <p>
              {revokedAt !== null
                ? t('list.revoked', { at: moment(revokedAt, locale) })
                : expiresAt === null
                  ? t('list.noEnd')
                  : t(hasExpired ? 'list.expired' : 'list.ends', { at: moment(expiresAt, locale) })}
            </p>
            {revokedAt === null && (
              <p className="row">
                <Act
                  method="DELETE"
                  address={`/teams/${team}/tokens/${id}`}
                  label={t('revoke.button')}
                  name={t('revoke.buttonOf', { of: label })}
                  ask={{ title: t('revoke.title', { of: label }), text: t('revoke.text'), confirm: t('revoke.button') }}
                />
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
