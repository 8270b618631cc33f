import { detachOthers } from './attachments'
import { isId } from './id'
import { hashSecret, isSecretOf } from './secret'
import type { Database } from './tables'
import { transact } from './writes'

/** Leave to open one assessment until `expiresAt`, held by whoever has the token (a cookie). What is kept is always a hash. */
export type NewGrant = { readonly tokenHash: string; readonly expiresAt: Date }
export type Grant = { readonly assessmentId: string; readonly createdAt: string; readonly expiresAt: string }

const insertGrant = async (trx: Database, assessmentId: string, grant: NewGrant, now: Date): Promise<void> => {
  const row = { token_hash: grant.tokenHash, created_at: now.toISOString(), expires_at: grant.expiresAt.toISOString() }
  await trx
    .insertInto('grants')
    .values({ assessment_id: assessmentId, ...row })
    .execute()
}

/** Grants without a secret: to whoever has just made the assessment. */
export const createGrant = (db: Database, assessmentId: string, grant: NewGrant, now: Date): Promise<void> =>
  transact(db, (trx) => insertGrant(trx, assessmentId, grant, now))

/**
 * Gives the grant if the secret is that of the private link. One transaction, so that a link which is being replaced cannot slip a
 * grant past its replacement; it clears expired grants of the same assessment on the way.
 */
export const exchangeSecret = (db: Database, id: string, secret: string, grant: NewGrant, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const row = await trx.selectFrom('assessments').select('secret_hash').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row || !isSecretOf(secret, row.secret_hash)) return false
    await trx.deleteFrom('grants').where('assessment_id', '=', id).where('expires_at', '<=', now.toISOString()).execute()
    await insertGrant(trx, id, grant, now)
    return true
  })

/** The grant that belongs to the token, if it is still valid at `now`. */
export const findGrant = async (db: Database, assessmentId: string, token: string, now: Date): Promise<Grant | undefined> => {
  if (!isId(assessmentId)) return undefined
  const row = await db
    .selectFrom('grants')
    .select(['created_at', 'expires_at'])
    .where('assessment_id', '=', assessmentId)
    .where('token_hash', '=', hashSecret(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row && { assessmentId, createdAt: row.created_at, expiresAt: row.expires_at }
}

/**
 * Puts a new secret in place of the old: the old link and every grant die together, and whoever kept the assessment with an account is out
 * as well, but for `keptBy`. False where there is no such assessment.
 */
export const replaceSecret = (db: Database, id: string, newHash: string, keptBy: string | null = null): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const update = trx.updateTable('assessments').set({ secret_hash: newHash }).where('id', '=', id)
    const { numUpdatedRows } = await update.executeTakeFirstOrThrow()
    await trx.deleteFrom('grants').where('assessment_id', '=', id).execute()
    await detachOthers(trx, id, keptBy)
    return numUpdatedRows > 0n
  })
