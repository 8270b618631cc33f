import { isTokenScope, type Role, type TokenScope } from '#lib/access'
import { isId } from './id'
import { hashSecret } from './secret'
import type { Database } from './tables'
import { roleOf } from './teams'
import { transact } from './writes'

/** Leave for a program to act for a team, in the name of the account that made it. Times are ISO 8601; the token itself is never kept. */
export type ApiToken = {
  readonly id: string
  readonly account: string
  readonly label: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** to the minute */
  readonly lastUsedAt: string | null
}
export type NewToken = Pick<ApiToken, 'id' | 'account' | 'label' | 'scopes'> & { readonly team: string; readonly expiresAt: Date | null }

/** Tokens of one team, revoked ones aside. */
export const maxTokens = 50

export const maxTokenLabel = 120

const usedEveryMs = 60_000

const scopesOf = (text: string): readonly TokenScope[] => text.split(' ').filter(isTokenScope)

/** What a program shows; `secret` is one that `newSecret` returned. Its first letters say to people and to scanners what it is. */
export const tokenOf = (secret: string): string => `touchstone_${secret}`

/** Keeps the hash of the token; false where the team has too many. */
export const createToken = (db: Database, token: NewToken, secret: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    await trx.selectFrom('teams').select('id').where('id', '=', token.team).forUpdate().executeTakeFirstOrThrow()
    const living = trx.selectFrom('api_tokens').where('team_id', '=', token.team).where('revoked_at', 'is', null)
    const { count } = await living.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow()
    if (Number(count) >= maxTokens) return false
    const row = {
      team_id: token.team,
      id: token.id,
      account_id: token.account,
      label: token.label,
      scopes: token.scopes.join(' '),
      token_hash: hashSecret(tokenOf(secret)),
      created_at: now.toISOString(),
      expires_at: token.expiresAt?.toISOString() ?? null,
      revoked_at: null,
      last_used_at: null,
    }
    await trx.insertInto('api_tokens').values(row).execute()
    return true
  })

/** A team's tokens, the newest first, revoked and expired ones too. */
export const tokensOf = async (db: Database, team: string): Promise<readonly ApiToken[]> => {
  if (!isId(team)) return []
  const rows = await db
    .selectFrom('api_tokens')
    .selectAll()
    .where('team_id', '=', team)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    account: row.account_id,
    label: row.label,
    scopes: scopesOf(row.scopes),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }))
}

/** Ends a token for good; false where the team has no such token that works. */
export const revokeToken = (db: Database, team: string, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(team) || !isId(id)) return false
    const own = trx.updateTable('api_tokens').where('team_id', '=', team).where('id', '=', id).where('revoked_at', 'is', null)
    return (await own.set({ revoked_at: now.toISOString() }).executeTakeFirstOrThrow()).numUpdatedRows > 0n
  })

export type UsedToken = {
  readonly id: string
  readonly team: string
  readonly account: string
  readonly role: Role
  readonly scopes: readonly TokenScope[]
}

/**
 * Whom a token stands for, or undefined: unknown, revoked, expired, or made by someone who has left the team. It can never do more than
 * that person may now.
 */
export const useToken = async (db: Database, token: string, now: Date): Promise<UsedToken | undefined> => {
  const row = await db
    .selectFrom('api_tokens')
    .innerJoin('team_members', (join) =>
      join.onRef('team_members.team_id', '=', 'api_tokens.team_id').onRef('team_members.account_id', '=', 'api_tokens.account_id'),
    )
    .select(['api_tokens.id', 'api_tokens.team_id', 'api_tokens.account_id', 'scopes', 'expires_at', 'last_used_at', 'role'])
    .where('token_hash', '=', hashSecret(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || (row.expires_at !== null && row.expires_at <= now.toISOString())) return undefined
  if (row.last_used_at === null || Date.parse(row.last_used_at) + usedEveryMs <= now.getTime()) {
    const own = db.updateTable('api_tokens').set({ last_used_at: now.toISOString() })
    await own.where('team_id', '=', row.team_id).where('id', '=', row.id).execute()
  }
  return { id: row.id, team: row.team_id, account: row.account_id, role: roleOf(row.role), scopes: scopesOf(row.scopes) }
}
