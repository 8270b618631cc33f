import 'server-only'
import { type Handlers, type Runner, reasonOf } from '#lib/jobs/job'
import { runJobs } from '#lib/jobs/queue'
import { jobHandlers } from './job-handlers'
import { database, env } from './server'

/** The server waits ten seconds at most before it ends; jobs get most of that. */
const patienceMs = 6_000
const againMs = 15_000

// scripts/serve.mjs calls it before the process ends.
const held = globalThis as typeof globalThis & { touchstoneJobs?: Promise<Runner | undefined>; touchstoneStop?: () => Promise<void> }

async function start(): Promise<Runner | undefined> {
  try {
    const db = await database()
    // Handlers read their own payloads, which nobody but this application has written.
    return await runJobs(db, env(), jobHandlers(db) as unknown as Handlers, patienceMs)
  } catch (error) {
    console.error('Jobs are not worked on yet:', reasonOf(error))
    setTimeout(startJobs, againMs).unref()
    return undefined
  }
}

/** Begins to work on jobs, once in a process; while there is no database it is tried again. */
export function startJobs(): void {
  held.touchstoneJobs = start()
  held.touchstoneStop = async () => (await held.touchstoneJobs)?.stop()
}
