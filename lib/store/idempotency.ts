import { hashSecret } from './secret'
import type { Database } from './tables'
import { transact } from './writes'

/** What came of a request with an `Idempotency-Key`. `body` is the answer's text. */
export type Kept = { readonly status: number; readonly body: string }

export type Held =
  | { readonly kind: 'new' }
  | { readonly kind: 'kept'; readonly answer: Kept }
  /** the same key, another request */
  | { readonly kind: 'other' }
  /** the same request is being answered at this moment, or was when its instance died; ask again in so many seconds */
  | { readonly kind: 'busy'; readonly seconds: number }

const heldSeconds = 20
const dayMs = 24 * 60 * 60 * 1_000
const pruned = 100

/** How long an answer is kept for repetition. */
export const keptHours = 24

/** Takes a key for a request, or says what became of it before. `owner` is whose key it is; `requestHash` what was asked. */
export const holdKey = (db: Database, owner: string, key: string, requestHash: string, now: Date): Promise<Held> =>
  transact(db, async (trx): Promise<Held> => {
    const keyHash = hashSecret(key)
    const until = new Date(now.getTime() + heldSeconds * 1_000).toISOString()
    const row = {
      owner,
      key_hash: keyHash,
      request_hash: requestHash,
      held_until: until,
      status: null,
      body: null,
      created_at: now.toISOString(),
    }
    const made = await trx
      .insertInto('idempotency_keys')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('owner')
      .executeTakeFirst()
    if (made !== undefined) return { kind: 'new' }
    const own = trx.selectFrom('idempotency_keys').selectAll().where('owner', '=', owner).where('key_hash', '=', keyHash)
    const found = await own.forUpdate().executeTakeFirstOrThrow()
    const isOld = Date.parse(found.created_at) + dayMs <= now.getTime()
    if (found.request_hash !== requestHash && !isOld) return { kind: 'other' }
    if (found.status !== null && found.body !== null && !isOld) return { kind: 'kept', answer: { status: found.status, body: found.body } }
    if (found.held_until > now.toISOString()) {
      return { kind: 'busy', seconds: Math.ceil((Date.parse(found.held_until) - now.getTime()) / 1_000) }
    }
    await trx.updateTable('idempotency_keys').set(row).where('owner', '=', owner).where('key_hash', '=', keyHash).execute()
    return { kind: 'new' }
  })

/** Keeps the answer for whoever repeats the request. */
export const keepAnswer = (db: Database, owner: string, key: string, { status, body }: Kept): Promise<void> =>
  transact(db, async (trx) => {
    const own = trx.updateTable('idempotency_keys').where('owner', '=', owner).where('key_hash', '=', hashSecret(key))
    await own.set({ status, body }).execute()
  })

/** Gives a key back, as after a failure that a repetition may mend. */
export const freeKey = (db: Database, owner: string, key: string): Promise<void> =>
  transact(db, async (trx) => {
    const own = trx.deleteFrom('idempotency_keys').where('owner', '=', owner).where('key_hash', '=', hashSecret(key))
    await own.where('status', 'is', null).execute()
  })

/** Forgets answers kept longer than `keptHours`, a hundred at a time, and says how many. */
export const forgetKeys = async (db: Database, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - keptHours * 60 * 60 * 1_000).toISOString()
  for (let forgotten = 0; ; forgotten += pruned) {
    const old = db.selectFrom('idempotency_keys').select(['owner', 'key_hash']).where('created_at', '<=', before).limit(pruned)
    const rows = await old.execute()
    await transact(db, async (trx) => {
      for (const { owner, key_hash } of rows)
        await trx
          .deleteFrom('idempotency_keys')
          .where('owner', '=', owner)
          .where('key_hash', '=', key_hash)
          .where('created_at', '<=', before)
          .execute()
    })
    if (rows.length < pruned) return forgotten + rows.length
  }
}
