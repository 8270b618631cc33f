import { sql } from 'kysely'
import { hashSecret } from './secret'
import type { Database } from './tables'
import { transact } from './writes'

export type Hit = {
  readonly allowed: boolean
  /** seconds until the window ends, at least 1; 0 when allowed */
  readonly retryAfterSeconds: number
  /** attempts left in this window */
  readonly remaining: number
  /** seconds until the window ends, at least 1 */
  readonly resetSeconds: number
}

/** Ended windows removed by whoever opens a new one: more than come in, so that the table does not grow. */
const pruned = 100

// Rows that another instance is about to remove are left to it; waiting for each other's rows could end in a deadlock.
const prune = async (trx: Database, now: Date): Promise<void> => {
  const ended = trx.selectFrom('rate_limits').select('key_hash').where('ends_at', '<=', now.toISOString())
  const rows = await ended.orderBy('ends_at').limit(pruned).forUpdate().skipLocked().execute()
  if (rows.length === 0) return
  await trx
    .deleteFrom('rate_limits')
    .where(
      'key_hash',
      'in',
      rows.map((row) => row.key_hash),
    )
    .execute()
}

/**
 * Counts one attempt against `limit` per window of `windowSeconds`, windows being the same for all (whole multiples since 1970). The key
 * says what is limited and for whom (`exchange:203.0.113.7`); only its hash is kept, and only for as long as the window lasts or until
 * the next one opens.
 */
export const hit = async (db: Database, key: string, windowSeconds: number, limit: number, now: Date): Promise<Hit> => {
  const windowMs = windowSeconds * 1_000
  const endsAt = (Math.floor(now.getTime() / windowMs) + 1) * windowMs
  const row = { key_hash: hashSecret(`${windowSeconds}:${key}`), ends_at: new Date(endsAt).toISOString(), count: 1 }

  const count = await transact(db, async (trx) => {
    // An instance whose clock is behind goes on counting in the newer window instead of reopening the old one.
    const counted = await trx
      .insertInto('rate_limits')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('key_hash').doUpdateSet({
          count: sql<number>`case when rate_limits.ends_at >= excluded.ends_at then rate_limits.count + 1 else 1 end`,
          ends_at: sql<string>`case when rate_limits.ends_at >= excluded.ends_at then rate_limits.ends_at else excluded.ends_at end`,
        }),
      )
      .returning('count')
      .executeTakeFirstOrThrow()
    if (counted.count === 1) await prune(trx, now)
    return counted.count
  })

  const allowed = count <= limit
  const resetSeconds = Math.ceil((endsAt - now.getTime()) / 1_000)
  return { allowed, retryAfterSeconds: allowed ? 0 : resetSeconds, remaining: Math.max(0, limit - count), resetSeconds }
}
