import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { type Runner as GraphileRunner, Logger, run, runMigrations, type WorkerEvents } from 'graphile-worker'
import type { Database } from '#lib/store/tables'
import { type Handlers, type Runner, reasonOf } from './job'
import { giveBack, relieveSilent } from './postgres-jobs'

const workers = 2
const connections = 4
const pollMs = 1_000
const beatMs = 10_000
const silentSeconds = 45

/** The library's own lines can carry what is in a job; what an operator must know is said below. */
const silent = new Logger(() => () => {})

/** Makes the queue's schema and brings it up to date. Instances may do so at the same time. */
export const migrateWorker = (connectionString: string): Promise<void> => runMigrations({ connectionString, logger: silent })

/** Works on the jobs of a PostgreSQL database beside any number of other instances. `patienceMs` as for SQLite. */
export const runWorker = async (db: Database, connectionString: string, handlers: Handlers, patienceMs: number): Promise<Runner> => {
  const events: WorkerEvents = new EventEmitter()
  const living = new Set<string>()
  const ending = new AbortController()
  let stopped = false
  // A job is held in the name of a pool of workers.
  events.on('pool:create', ({ workerPool }) => void living.add(workerPool.id))
  events.on('pool:release', ({ workerPool }) => void living.delete(workerPool.id))
  events.on('job:error', ({ job, error }) =>
    console.error(`The job ${job.task_identifier} failed (attempt ${job.attempts} of ${job.max_attempts}):`, reasonOf(error)),
  )

  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      async (payload: unknown, { job }: { readonly job: { readonly attempts: number; readonly max_attempts: number } }) =>
        handler(payload, { attempt: job.attempts, isLastAttempt: job.attempts >= job.max_attempts, signal: ending.signal }),
    ]),
  )
  const start = (): Promise<GraphileRunner> =>
    run({
      connectionString,
      taskList,
      events,
      logger: silent,
      concurrency: workers,
      maxPoolSize: connections,
      pollInterval: pollMs,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: patienceMs,
      // Without a batch, stopping does not wait for the note that a job is done.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })

  const beat = () =>
    relieveSilent(db, [...living], silentSeconds, new Date()).catch((error) => console.error('Jobs: no sign of life:', reasonOf(error)))
  let runner = await start()
  // A lost connection may end the workers; the next beat starts others.
  let ended = false
  const watch = () => void runner.promise.catch(() => {}).then(() => (ended = true))
  watch()
  const revive = async () => {
    await beat()
    if (!ended || stopped) return
    living.clear()
    runner = await start()
    ended = false
    watch()
  }
  await beat()
  const heart = setInterval(() => void revive().catch((error) => console.error('Jobs: not started again:', reasonOf(error))), beatMs)
  heart.unref()

  return {
    stop: async () => {
      stopped = true
      clearInterval(heart)
      const finished = runner
        .stop()
        .then(() => runner.promise)
        .then(
          () => {},
          () => {},
        )
      const within = (ms: number) => Promise.race([finished, setTimeout(ms, undefined, { ref: false })])
      await within(patienceMs)
      ending.abort()
      await within(patienceMs / 4)
      // What even then goes on is given back; graphile-worker would hold it for as long as this process lives.
      await giveBack(db, [...living])
    },
  }
}
