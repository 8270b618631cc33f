import { PostgresAdapter } from 'kysely'
import type { Place } from '#lib/store/database'
import type { Database } from '#lib/store/tables'
import type { DeadJob, Handlers, JobCounts, NewJob, Runner } from './job'
import { addToWorker, countWorker, deadInWorker, forgetInWorker, retryInWorker } from './postgres-jobs'
import { migrateWorker, runWorker } from './postgres-runner'
import { addToTable, countTable, deadInTable, forgetInTable, retryInTable } from './sqlite-jobs'
import { runTable } from './sqlite-runner'

/** The one interface of the queue: graphile-worker on PostgreSQL, a table of our own on SQLite. */

const isPostgres = (db: Database): boolean => db.getExecutor().adapter instanceof PostgresAdapter

/** Prepares what the queue needs beside our migrations; before the first job, at every start. */
export const prepareJobs = async (place: Place): Promise<void> => {
  if (place.databaseUrl !== undefined) await migrateWorker(place.databaseUrl)
}

/** Within a transaction the job comes into being with it, or not at all. */
export const addJob = (db: Database, job: NewJob, now: Date): Promise<void> =>
  isPostgres(db) ? addToWorker(db, job, now) : addToTable(db, job, now)

export const countJobs = (db: Database, now: Date): Promise<JobCounts> => (isPostgres(db) ? countWorker(db) : countTable(db, now))

/** Those that failed for the last time most recently first. */
export const deadJobs = (db: Database, most: number, now: Date): Promise<readonly DeadJob[]> =>
  isPostgres(db) ? deadInWorker(db, most) : deadInTable(db, most, now)

/** Gives a dead job all its attempts again, the first one now. False where there is no such dead job. */
export const retryJob = (db: Database, id: string, now: Date): Promise<boolean> =>
  isPostgres(db) ? retryInWorker(db, id) : retryInTable(db, id, now)

/** Erases dead jobs that were last due before the moment, and says how many. */
export const forgetDeadJobs = (db: Database, before: Date, now: Date): Promise<number> =>
  isPostgres(db) ? forgetInWorker(db, before) : forgetInTable(db, before, now)

/** Works on jobs until stopped; stopping waits `patienceMs` for what is under way, then aborts its signal. */
export const runJobs = async (db: Database, place: Place, handlers: Handlers, patienceMs: number): Promise<Runner> =>
  place.databaseUrl === undefined ? runTable(db, handlers, patienceMs) : runWorker(db, place.databaseUrl, handlers, patienceMs)
