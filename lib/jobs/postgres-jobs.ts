import { sql } from 'kysely'
import type { Database } from '#lib/store/tables'
import { transact } from '#lib/store/writes'
import { type DeadJob, defaultAttempts, type JobCounts, type NewJob } from './job'

/** The queue of graphile-worker, in a schema of its own of the same PostgreSQL database; its functions join the caller's transaction. */

export const addToWorker = async (db: Database, job: NewJob, now: Date): Promise<void> => {
  await sql`select 1 from graphile_worker.add_job(
    identifier => ${job.name}::text,
    payload => ${JSON.stringify(job.payload)}::json,
    run_at => ${(job.at ?? now).toISOString()}::timestamptz,
    max_attempts => ${job.attempts ?? defaultAttempts}::int,
    job_key => ${job.key ?? null}::text)`.execute(db)
}

export const countWorker = async (db: Database): Promise<JobCounts> => {
  const { rows } = await sql<{ waiting: string; running: string; dead: string }>`select
    count(*) filter (where locked_at is null and attempts < max_attempts) as waiting,
    count(*) filter (where locked_at is not null) as running,
    count(*) filter (where locked_at is null and attempts >= max_attempts) as dead
    from graphile_worker.jobs`.execute(db)
  const [row] = rows
  return { waiting: Number(row?.waiting), running: Number(row?.running), dead: Number(row?.dead) }
}

type DeadRow = { id: string; name: string; attempts: number; error: string | null; at: Date }

export const deadInWorker = async (db: Database, most: number): Promise<readonly DeadJob[]> => {
  const { rows } = await sql<DeadRow>`select id::text, task_identifier as name, attempts, last_error as error, run_at as at
    from graphile_worker.jobs where locked_at is null and attempts >= max_attempts order by run_at desc limit ${most}`.execute(db)
  return rows.map((row) => ({ ...row, attempts: Number(row.attempts), error: row.error ?? '', at: row.at.toISOString() }))
}

const isNumber = (id: string): boolean => /^\d{1,18}$/.test(id)

export const retryInWorker = async (db: Database, id: string): Promise<boolean> => {
  if (!isNumber(id)) return false
  const { rows } = await sql`select 1 from graphile_worker.reschedule_jobs(
    array(select id from graphile_worker.jobs where id = ${id}::bigint and locked_at is null and attempts >= max_attempts),
    run_at => now(), attempts => 0)`.execute(db)
  return rows.length > 0
}

export const forgetInWorker = async (db: Database, before: Date): Promise<number> => {
  const { rows } = await sql`select 1 from graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where locked_at is null and attempts >= max_attempts and run_at < ${before.toISOString()}::timestamptz))`.execute(db)
  return rows.length
}

/** Lets others have what is held in the name of these pools of workers. */
export const giveBack = async (db: Database, pools: readonly string[]): Promise<void> => {
  if (pools.length > 0) await sql`select graphile_worker.force_unlock_workers(${pools}::text[])`.execute(db)
}

/**
 * Notes that these pools of workers live, and gives what is held by others that have not said so for `silentSeconds` back:
 * graphile-worker itself waits four hours for a process that was killed.
 */
export const relieveSilent = (db: Database, workers: readonly string[], silentSeconds: number, now: Date): Promise<void> =>
  transact(db, async (trx) => {
    const seen = now.toISOString()
    if (workers.length > 0) {
      const rows = workers.map((worker) => ({ worker, seen_at: seen }))
      const insert = trx.insertInto('job_workers').values(rows)
      await insert.onConflict((conflict) => conflict.column('worker').doUpdateSet({ seen_at: seen })).execute()
    }
    const before = new Date(now.getTime() - silentSeconds * 1_000).toISOString()
    const silent = await trx.deleteFrom('job_workers').where('seen_at', '<', before).returning('worker').execute()
    await giveBack(
      trx,
      silent.map(({ worker }) => worker),
    )
  })
