import type { Selectable } from 'kysely'
import { isId } from './id'
import { hashSecret, isSecretOf } from './secret'
import type { Database, SharesTable } from './tables'
import { transact } from './writes'

/** What a link shows of its snapshot. */
export type ShareEdition = 'full' | 'summary'

/** A link to a snapshot as its owner sees it. Times are ISO 8601 in UTC; `label` says for whom, and may be empty. */
export type Share = {
  readonly id: string
  readonly assessmentId: string
  readonly snapshotId: string
  readonly label: string
  readonly edition: ShareEdition
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
}

export type NewShare = Pick<Share, 'id' | 'assessmentId' | 'snapshotId' | 'label' | 'edition'> & {
  readonly secretHash: string
  readonly expiresAt: Date | null
}

/** More than one a week for a year, in force at the same time. */
export const maxShares = 60

export type ShareOutcome = 'made' | 'full' | 'missing'

const fromRow = (row: Selectable<SharesTable>): Share => ({
  id: row.id,
  assessmentId: row.assessment_id,
  snapshotId: row.snapshot_id,
  label: row.label,
  edition: row.edition === 'full' ? 'full' : 'summary',
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
})

/** Whether a link opens at `now`. */
export const isInForce = ({ expiresAt, revokedAt }: Pick<Share, 'expiresAt' | 'revokedAt'>, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now.toISOString())

/** Makes a link. Links that no longer open make room, the oldest first, so that their log stays as long as there is room for it. */
export const createShare = (db: Database, share: NewShare, now: Date): Promise<ShareOutcome> =>
  transact(db, async (trx): Promise<ShareOutcome> => {
    if (!isId(share.assessmentId) || !isId(share.snapshotId)) return 'missing'
    // The row of the assessment is the lock: two pages cannot pass the bound together.
    await trx.selectFrom('assessments').select('id').where('id', '=', share.assessmentId).forUpdate().executeTakeFirst()
    const snapshots = trx.selectFrom('snapshots').select('id').where('assessment_id', '=', share.assessmentId)
    if (!(await snapshots.where('id', '=', share.snapshotId).executeTakeFirst())) return 'missing'
    const held = await listShares(trx, share.assessmentId)
    const ended = held.filter((one) => !isInForce(one, now))
    const surplus = held.length + 1 - maxShares
    if (surplus > ended.length) return 'full'
    const dropped = ended.slice(ended.length - Math.max(0, surplus)).map(({ id }) => id)
    if (dropped.length > 0) await trx.deleteFrom('shares').where('id', 'in', dropped).execute()
    const row = {
      id: share.id,
      assessment_id: share.assessmentId,
      snapshot_id: share.snapshotId,
      label: share.label,
      edition: share.edition,
      secret_hash: share.secretHash,
      created_at: now.toISOString(),
      expires_at: share.expiresAt?.toISOString() ?? null,
      revoked_at: null,
      readers: 0,
    }
    await trx.insertInto('shares').values(row).execute()
    return 'made'
  })

/** The links of an assessment, newest first, with those that no longer open. */
export const listShares = async (db: Database, assessmentId: string): Promise<readonly Share[]> => {
  if (!isId(assessmentId)) return []
  const own = db.selectFrom('shares').selectAll().where('assessment_id', '=', assessmentId)
  return (await own.orderBy('created_at', 'desc').orderBy('id').execute()).map(fromRow)
}

/** The link of this id while it opens, or undefined: never made, expired, revoked, or gone with its snapshot. */
export const findShare = async (db: Database, id: string, now: Date): Promise<Share | undefined> => {
  if (!isId(id)) return undefined
  const row = await db.selectFrom('shares').selectAll().where('id', '=', id).executeTakeFirst()
  const share = row && fromRow(row)
  return share !== undefined && isInForce(share, now) ? share : undefined
}

/**
 * Ends a link for good: whoever came by it sees nothing from now on. The log stays, for the owner. False where the assessment has no
 * such link; ending it twice keeps the first time.
 */
export const revokeShare = (db: Database, assessmentId: string, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(assessmentId) || !isId(id)) return false
    const share = trx.selectFrom('shares').select('revoked_at').where('assessment_id', '=', assessmentId).where('id', '=', id)
    const found = await share.forUpdate().executeTakeFirst()
    if (!found) return false
    const at = found.revoked_at ?? now.toISOString()
    await trx.updateTable('shares').set({ revoked_at: at }).where('id', '=', id).execute()
    await trx.deleteFrom('share_grants').where('share_id', '=', id).execute()
    return true
  })

/** Leave to read by a link until `expiresAt`, or until the link ends if that is sooner. */
export type NewShareGrant = { readonly tokenHash: string; readonly expiresAt: Date }

/** Gives the grant if the secret is that of a link in force. One transaction, so that a link which is being revoked lets nobody in. */
export const exchangeShare = (db: Database, id: string, secret: string, grant: NewShareGrant, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const row = await trx.selectFrom('shares').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row || !isInForce(fromRow(row), now) || !isSecretOf(secret, row.secret_hash)) return false
    await trx.deleteFrom('share_grants').where('share_id', '=', id).where('expires_at', '<=', now.toISOString()).execute()
    const reader = row.readers + 1
    await trx.updateTable('shares').set({ readers: reader }).where('id', '=', id).execute()
    const times = { created_at: now.toISOString(), expires_at: grant.expiresAt.toISOString() }
    await trx
      .insertInto('share_grants')
      .values({ share_id: id, token_hash: grant.tokenHash, reader, ...times })
      .execute()
    return true
  })

/** Whoever holds the token, by number in the order in which they came; undefined for nobody. Whether the link still opens is asked of `findShare`. */
export const readerOf = async (db: Database, id: string, token: string, now: Date): Promise<number | undefined> => {
  if (!isId(id)) return undefined
  const grants = db.selectFrom('share_grants').select('reader').where('share_id', '=', id)
  const valid = grants.where('token_hash', '=', hashSecret(token)).where('expires_at', '>', now.toISOString())
  return (await valid.executeTakeFirst())?.reader
}
