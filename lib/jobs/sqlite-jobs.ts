import { sql } from 'kysely'
import { newId } from '#lib/store/secret'
import type { Database } from '#lib/store/tables'
import { transact } from '#lib/store/writes'
import { backOffSeconds, type DeadJob, defaultAttempts, type JobCounts, type NewJob } from './job'

/** The queue in a table of our own, for SQLite, where all instances are on one machine and a job is claimed under the lock of the file. */

export type Claimed = {
  readonly id: string
  readonly name: string
  readonly payload: unknown
  readonly attempt: number
  readonly most: number
}

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1_000).toISOString()

export const addToTable = (db: Database, job: NewJob, now: Date): Promise<void> =>
  transact(db, async (trx) => {
    const row = {
      payload: JSON.stringify(job.payload ?? null),
      run_at: (job.at ?? now).toISOString(),
      attempts: 0,
      max_attempts: job.attempts ?? defaultAttempts,
      last_error: null,
    }
    if (job.key !== undefined) {
      const held = trx.updateTable('jobs').where('key', '=', job.key)
      // One that is under way goes on, and no longer answers to the key.
      await held.where('locked_until', '>', now.toISOString()).set({ key: null }).execute()
      const { numUpdatedRows } = await held.set({ ...row, name: job.name, locked_by: null, locked_until: null }).executeTakeFirstOrThrow()
      if (numUpdatedRows > 0n) return
    }
    const fresh = { id: newId(), name: job.name, key: job.key ?? null, locked_by: null, locked_until: null, created_at: now.toISOString() }
    await trx
      .insertInto('jobs')
      .values({ ...row, ...fresh })
      .execute()
  })

/** The due job that has waited longest and that nobody else is at, held for `worker` until the lease ends; undefined where there is none. */
export const claim = async (
  db: Database,
  names: readonly string[],
  worker: string,
  leaseSeconds: number,
  now: Date,
): Promise<Claimed | undefined> => {
  const due = (from: Database) =>
    from
      .selectFrom('jobs')
      .select(['id', 'name', 'payload', 'attempts', 'max_attempts'])
      .where('run_at', '<=', now.toISOString())
      .whereRef('attempts', '<', 'max_attempts')
      .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now.toISOString())]))
      .where('name', 'in', names)
      .orderBy('run_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
  // A look without a lock first: an idle queue writes nothing.
  if (names.length === 0 || (await due(db)) === undefined) return undefined
  return transact(db, async (trx) => {
    const row = await due(trx)
    if (row === undefined) return undefined
    const attempt = row.attempts + 1
    const held = { attempts: attempt, locked_by: worker, locked_until: later(now, leaseSeconds) }
    await trx.updateTable('jobs').set(held).where('id', '=', row.id).execute()
    return { id: row.id, name: row.name, payload: JSON.parse(row.payload), attempt, most: row.max_attempts }
  })
}

/** Holds a job for longer; false once somebody else has it. */
export const prolong = (db: Database, id: string, worker: string, leaseSeconds: number, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    const held = trx.updateTable('jobs').where('id', '=', id).where('locked_by', '=', worker)
    return (await held.set({ locked_until: later(now, leaseSeconds) }).executeTakeFirstOrThrow()).numUpdatedRows > 0n
  })

export const complete = (db: Database, id: string, worker: string): Promise<void> =>
  transact(db, async (trx) => {
    await trx.deleteFrom('jobs').where('id', '=', id).where('locked_by', '=', worker).execute()
  })

export const fail = (db: Database, { id, attempt }: Claimed, worker: string, error: string, now: Date): Promise<void> =>
  transact(db, async (trx) => {
    const rest = { locked_by: null, locked_until: null, last_error: error, run_at: later(now, backOffSeconds(attempt)) }
    await trx.updateTable('jobs').set(rest).where('id', '=', id).where('locked_by', '=', worker).execute()
  })

/** Gives back a job that was not finished, as if it had not been tried. */
export const release = (db: Database, { id, attempt }: Claimed, worker: string, now: Date): Promise<void> =>
  transact(db, async (trx) => {
    const rest = { locked_by: null, locked_until: null, attempts: attempt - 1, run_at: now.toISOString() }
    await trx.updateTable('jobs').set(rest).where('id', '=', id).where('locked_by', '=', worker).execute()
  })

export const countTable = async (db: Database, now: Date): Promise<JobCounts> => {
  const at = now.toISOString()
  const { rows } = await sql<JobCounts>`select
    count(*) filter (where attempts < max_attempts and (locked_until is null or locked_until <= ${at})) as waiting,
    count(*) filter (where locked_until > ${at}) as running,
    count(*) filter (where attempts >= max_attempts and (locked_until is null or locked_until <= ${at})) as dead
    from jobs`.execute(db)
  return rows[0] ?? { waiting: 0, running: 0, dead: 0 }
}

const deadRows = (db: Database, now: Date) =>
  db
    .selectFrom('jobs')
    .whereRef('attempts', '>=', 'max_attempts')
    .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now.toISOString())]))

export const deadInTable = async (db: Database, most: number, now: Date): Promise<readonly DeadJob[]> => {
  const rows = await deadRows(db, now)
    .select(['id', 'name', 'attempts', 'last_error', 'run_at'])
    .orderBy('run_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, attempts: row.attempts, error: row.last_error ?? '', at: row.run_at }))
}

export const retryInTable = (db: Database, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    const dead = trx.updateTable('jobs').where('id', '=', id).where('id', 'in', deadRows(trx, now).select('id'))
    return (
      (await dead.set({ attempts: 0, run_at: now.toISOString(), locked_by: null, locked_until: null }).executeTakeFirstOrThrow())
        .numUpdatedRows > 0n
    )
  })

export const forgetInTable = (db: Database, before: Date, now: Date): Promise<number> =>
  transact(db, async (trx) => {
    const old = deadRows(trx, now).select('id').where('run_at', '<', before.toISOString())
    return Number((await trx.deleteFrom('jobs').where('id', 'in', old).executeTakeFirstOrThrow()).numDeletedRows)
  })
