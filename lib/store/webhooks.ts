import { addJob } from '#lib/jobs/queue'
import { isId } from './id'
import { newId } from './secret'
import type { Database } from './tables'
import { transact } from './writes'

/** What a team can be told of. `test` is sent on request, to try an address out. */
export const webhookEvents = ['submission.added', 'submission.superseded', 'submission.withdrawn', 'stage.changed'] as const
export type WebhookEvent = (typeof webhookEvents)[number]

const isEvent = (text: string): text is WebhookEvent => webhookEvents.some((event) => event === text)

/** An address that is told of events. Times are ISO 8601. The secret signs what is sent, and is shown to nobody again. */
export type Webhook = {
  readonly id: string
  readonly team: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly createdAt: string
  readonly createdBy: string
  readonly disabledAt: string | null
  /** attempts in a row that failed */
  readonly failures: number
}
export type NewWebhook = Pick<Webhook, 'id' | 'team' | 'url' | 'events' | 'createdBy'> & { readonly secret: string }

export const maxWebhooks = 20

/** After so many failed attempts in a row nothing more is sent until an owner says so. */
export const mostFailures = 30

/** What has happened, by ids: names and answers are for whoever may ask for them. */
export type Event = {
  readonly type: WebhookEvent | 'test'
  readonly board: string | null
  readonly submission: string | null
  readonly data?: Readonly<Record<string, string>>
}

const webhookOf = (row: {
  readonly id: string
  readonly team_id: string
  readonly url: string
  readonly events: string
  readonly created_at: string
  readonly created_by: string
  readonly disabled_at: string | null
  readonly failures: number
}): Webhook => ({
  id: row.id,
  team: row.team_id,
  url: row.url,
  events: row.events.split(' ').filter(isEvent),
  createdAt: row.created_at,
  createdBy: row.created_by,
  disabledAt: row.disabled_at,
  failures: row.failures,
})

/** False where the team has too many. */
export const createWebhook = (db: Database, fresh: NewWebhook, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    await trx.selectFrom('teams').select('id').where('id', '=', fresh.team).forUpdate().executeTakeFirstOrThrow()
    if ((await webhooksOf(trx, fresh.team)).length >= maxWebhooks) return false
    const { id, team, url, secret, events, createdBy } = fresh
    const row = {
      team_id: team,
      id,
      url,
      secret,
      events: events.join(' '),
      created_at: now.toISOString(),
      created_by: createdBy,
      disabled_at: null,
      failures: 0,
    }
    await trx.insertInto('webhooks').values(row).execute()
    return true
  })

/** A team's webhooks, the newest first. */
export const webhooksOf = async (db: Database, team: string): Promise<readonly Webhook[]> => {
  if (!isId(team)) return []
  return (
    await db.selectFrom('webhooks').selectAll().where('team_id', '=', team).orderBy('created_at', 'desc').orderBy('id').execute()
  ).map(webhookOf)
}

/** Erases a webhook with its deliveries; false where the team has no such one. */
export const removeWebhook = (db: Database, team: string, id: string): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(team) || !isId(id)) return false
    return (await trx.deleteFrom('webhooks').where('team_id', '=', team).where('id', '=', id).executeTakeFirstOrThrow()).numDeletedRows > 0n
  })

/** Stops or starts telling an address; starting forgets the failures. */
export const enableWebhook = (db: Database, team: string, id: string, enabled: boolean, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(team) || !isId(id)) return false
    const own = trx.updateTable('webhooks').where('team_id', '=', team).where('id', '=', id)
    const set = enabled ? { disabled_at: null, failures: 0 } : { disabled_at: now.toISOString() }
    return (await own.set(set).executeTakeFirstOrThrow()).numUpdatedRows > 0n
  })

/** Tries a delivery gets: with the pauses of the queue some fifteen hours. */
const attempts = 12

const deliver = async (
  trx: Database,
  webhook: string,
  team: string,
  { type, board, submission, data }: Event,
  now: Date,
): Promise<void> => {
  const id = newId()
  const at = now.toISOString()
  const body = JSON.stringify({ id, type, at, team, board, submission, ...data })
  const row = {
    webhook_id: webhook,
    id,
    event: type,
    body,
    created_at: at,
    attempts: 0,
    state: 'waiting',
    status: null,
    reason: null,
    tried_at: null,
  }
  await trx.insertInto('webhook_deliveries').values(row).execute()
  await addJob(trx, { name: 'webhook.deliver', payload: { webhook, delivery: id }, attempts }, now)
}

/** Tells a team's webhooks of an event, in the transaction of what happened: it is told of if, and only if, it did. */
export const tellWebhooks = async (trx: Database, team: string, event: Event, now: Date): Promise<void> => {
  const all = await webhooksOf(trx, team)
  for (const { id, events, disabledAt } of all)
    if (disabledAt === null && events.some((one) => one === event.type)) await deliver(trx, id, team, event, now)
}

/** Sends a test to an address, stopped or not; false where the team has no such webhook. */
export const testWebhook = (db: Database, team: string, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    const found = (await webhooksOf(trx, team)).some((one) => one.id === id)
    if (found) await deliver(trx, id, team, { type: 'test', board: null, submission: null }, now)
    return found
  })
