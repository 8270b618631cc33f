import { isId } from './id'
import type { Database } from './tables'
import { mostFailures } from './webhooks'
import { transact } from './writes'

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One event on its way to one address. `status` and `reason` are of the last attempt. */
export type Delivery = {
  readonly id: string
  readonly event: string
  readonly createdAt: string
  readonly attempts: number
  readonly state: DeliveryState
  readonly status: number | null
  readonly reason: string | null
  readonly triedAt: string | null
}

export type ToSend = { readonly url: string; readonly secret: string; readonly body: string; readonly isTest: boolean }

/** What is to be sent, or undefined: erased, delivered already, or its address has been stopped. */
export const toSend = async (db: Database, webhook: string, delivery: string): Promise<ToSend | undefined> => {
  const row = await db
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_deliveries.webhook_id')
    .select(['url', 'secret', 'body', 'event', 'state', 'disabled_at'])
    .where('webhook_deliveries.webhook_id', '=', webhook)
    .where('webhook_deliveries.id', '=', delivery)
    .executeTakeFirst()
  if (row === undefined || row.state === 'delivered') return undefined
  const isTest = row.event === 'test'
  return row.disabled_at !== null && !isTest ? undefined : { url: row.url, secret: row.secret, body: row.body, isTest }
}

export type Sent = { readonly ok: boolean; readonly status: number | null; readonly reason: string | null; readonly isLast: boolean }

/** Writes down what came of an attempt. An address that fails too often in a row is stopped. */
export const noteAttempt = (db: Database, webhook: string, delivery: string, sent: Sent, now: Date): Promise<void> =>
  transact(db, async (trx) => {
    const { ok, status, reason, isLast } = sent
    await trx
      .updateTable('webhook_deliveries')
      .set((row) => ({
        attempts: row('attempts', '+', 1),
        state: ok ? 'delivered' : isLast ? 'failed' : 'waiting',
        status,
        reason,
        tried_at: now.toISOString(),
      }))
      .where('webhook_id', '=', webhook)
      .where('id', '=', delivery)
      .execute()
    const own = trx.updateTable('webhooks').where('id', '=', webhook)
    if (ok) return void (await own.set({ failures: 0 }).execute())
    await own.set((row) => ({ failures: row('failures', '+', 1) })).execute()
    await own.where('failures', '>=', mostFailures).where('disabled_at', 'is', null).set({ disabled_at: now.toISOString() }).execute()
  })

/** The latest deliveries to an address. */
export const deliveriesOf = async (db: Database, webhook: string, most: number): Promise<readonly Delivery[]> => {
  if (!isId(webhook)) return []
  const rows = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook_id', '=', webhook)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    createdAt: row.created_at,
    attempts: row.attempts,
    state: deliveryStates.find((state) => state === row.state) ?? 'waiting',
    status: row.status,
    reason: row.reason,
    triedAt: row.tried_at,
  }))
}

/** Erases deliveries that are older than the moment, and says how many. */
export const forgetDeliveries = async (db: Database, before: Date): Promise<number> =>
  transact(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('webhook_deliveries')
      .where('created_at', '<', before.toISOString())
      .executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  })
