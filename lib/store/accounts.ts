import { eraseBoards } from './boards'
import { eraseAssessment } from './erasure'
import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

export type Account = { readonly id: string; readonly name: string; readonly email: string }

/** The account of an address in lower case, or undefined. */
export const findAccount = (db: Database, email: string): Promise<Account | undefined> =>
  db.selectFrom('accounts').select(['id', 'name', 'email']).where('email', '=', email).executeTakeFirst()

/** `name` is one that `parseName` returned. */
export const renameAccount = async (db: Database, id: string, name: string, now: Date): Promise<void> => {
  await transact(db, (trx) => trx.updateTable('accounts').set({ name, updated_at: now.toISOString() }).where('id', '=', id).execute())
}

/** A sign-in that lasts: where and since when. Never its token. Times are ISO 8601 in UTC. */
export type AccountSession = {
  readonly id: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly userAgent: string | null
}

/** The sign-ins of an account that last at `now`, newest first. */
export const listSessions = async (db: Database, account: string, now: Date): Promise<readonly AccountSession[]> => {
  const rows = await db
    .selectFrom('account_sessions')
    .select(['id', 'created_at', 'expires_at', 'user_agent'])
    .where('account_id', '=', account)
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, createdAt: row.created_at, expiresAt: row.expires_at, userAgent: row.user_agent }))
}

/** Ends one sign-in; false where the account has none of that id. */
export const endSession = (db: Database, account: string, id: string): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const session = trx.deleteFrom('account_sessions').where('account_id', '=', account).where('id', '=', id)
    return (await session.executeTakeFirstOrThrow()).numDeletedRows > 0n
  })

/** Ends every sign-in of an account but this one. */
export const endOtherSessions = async (db: Database, account: string, kept: string): Promise<void> => {
  await transact(db, (trx) => trx.deleteFrom('account_sessions').where('account_id', '=', account).where('id', '!=', kept).execute())
}

export type Passkey = { readonly id: string; readonly name: string; readonly createdAt: string }

/** The passkeys of an account, newest first. */
export const listPasskeys = async (db: Database, account: string): Promise<readonly Passkey[]> => {
  const own = db.selectFrom('account_passkeys').select(['id', 'name', 'created_at']).where('account_id', '=', account)
  const rows = await own.orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map(({ id, name, created_at }) => ({ id, name: name ?? '', createdAt: created_at ?? '' }))
}

/** False where the account has no such passkey. */
export const removePasskey = (db: Database, account: string, id: string): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const passkey = trx.deleteFrom('account_passkeys').where('account_id', '=', account).where('id', '=', id)
    return (await passkey.executeTakeFirstOrThrow()).numDeletedRows > 0n
  })

/** Forgets sign-ins and links that ended before `now`. */
export const forgetEnded = async (db: Database, now: Date): Promise<void> => {
  const at = now.toISOString()
  await transact(db, async (trx) => {
    await trx.deleteFrom('account_sessions').where('expires_at', '<=', at).execute()
    await trx.deleteFrom('account_verifications').where('expires_at', '<=', at).execute()
    await trx.deleteFrom('team_invitations').where('expires_at', '<=', at).execute()
  })
}

const dissolve = async (trx: Database, team: string): Promise<void> => {
  await eraseBoards(trx, team)
  await trx.deleteFrom('teams').where('id', '=', team).execute()
}

export type EraseOutcome = { readonly kind: 'erased' } | { readonly kind: 'last-owner'; readonly team: string }

/**
 * Erases an account with its sign-ins, keys and memberships. A team in which nobody else is goes with it; one that would be left without
 * an owner stands in the way and is named. Its assessments lose the tie alone, or are erased too.
 */
export const eraseAccount = (db: Database, id: string, withAssessments: boolean, now: Date): Promise<EraseOutcome> =>
  transact(db, async (trx): Promise<EraseOutcome> => {
    const own = await trx
      .selectFrom('team_members')
      .innerJoin('teams', 'teams.id', 'team_members.team_id')
      .select(['teams.id', 'teams.name', 'team_members.role'])
      .where('team_members.account_id', '=', id)
      .orderBy('teams.id')
      .execute()
    for (const team of own) {
      await trx.selectFrom('teams').select('id').where('id', '=', team.id).forUpdate().executeTakeFirst()
      const others = trx.selectFrom('team_members').select('role').where('team_id', '=', team.id).where('account_id', '!=', id)
      const roles = (await others.execute()).map(({ role }) => role)
      if (roles.length === 0) await dissolve(trx, team.id)
      else if (team.role === 'owner' && !roles.includes('owner')) throw new LastOwner(team.name)
    }
    if (withAssessments) {
      const attached = await trx.selectFrom('account_assessments').select('assessment_id').where('account_id', '=', id).execute()
      for (const { assessment_id } of attached) await eraseAssessment(trx, assessment_id, { at: now, reason: 'owner' })
    }
    await trx.deleteFrom('accounts').where('id', '=', id).execute()
    return { kind: 'erased' }
  }).catch((error: unknown): EraseOutcome => {
    if (error instanceof LastOwner) return { kind: 'last-owner', team: error.team }
    throw error
  })

/** Undoes the whole erasure, teams that went first included. */
class LastOwner extends Error {
  readonly team: string
  constructor(team: string) {
    super('A team would be left without an owner')
    this.name = 'LastOwner'
    this.team = team
  }
}
