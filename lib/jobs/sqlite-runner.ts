import { setTimeout } from 'node:timers/promises'
import { newId } from '#lib/store/secret'
import type { Database } from '#lib/store/tables'
import { type Handlers, type Runner, reasonOf } from './job'
import { type Claimed, claim, complete, fail, prolong, release } from './sqlite-jobs'

const workers = 2
const idleMs = 250
/** A process that dies leaves its jobs to others after so long; one that lives says so three times as often. */
const leaseSeconds = 60

const pause = (ms: number, signal: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal, ref: false }).catch(() => {})

/**
 * Works on the jobs in the table of a SQLite database, in this process. `patienceMs` bounds how long stopping waits for what is under
 * way: then its signal is aborted, and whatever even then goes on is given back.
 */
export const runTable = (db: Database, handlers: Handlers, patienceMs: number): Runner => {
  const stopping = new AbortController()
  const ending = new AbortController()
  const names = Object.keys(handlers)
  const worker = newId()
  const underWay = new Map<string, Claimed>()

  const work = async (job: Claimed): Promise<void> => {
    const lease = setInterval(() => void prolong(db, job.id, worker, leaseSeconds, new Date()).catch(() => {}), (leaseSeconds * 1_000) / 3)
    underWay.set(job.id, job)
    try {
      await handlers[job.name]?.(job.payload, { attempt: job.attempt, isLastAttempt: job.attempt >= job.most, signal: ending.signal })
      await complete(db, job.id, worker)
    } catch (error) {
      console.error(`The job ${job.name} failed (attempt ${job.attempt} of ${job.most}):`, reasonOf(error))
      await fail(db, job, worker, reasonOf(error), new Date())
    } finally {
      clearInterval(lease)
      underWay.delete(job.id)
    }
  }

  const takeTurns = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const job = await claim(db, names, worker, leaseSeconds, new Date())
        if (job === undefined) await pause(idleMs, stopping.signal)
        else await work(job)
      } catch (error) {
        if (stopping.signal.aborted) return
        console.error('The queue of jobs could not be read:', reasonOf(error))
        await pause(leaseSeconds * 1_000, stopping.signal)
      }
    }
  }

  const turns = Promise.all(Array.from({ length: workers }, takeTurns))
  const within = (ms: number) => Promise.race([turns, setTimeout(ms, undefined, { ref: false })])

  return {
    stop: async () => {
      stopping.abort()
      await within(patienceMs)
      ending.abort()
      if (underWay.size > 0) await within(patienceMs / 4)
      await Promise.all([...underWay.values()].map((job) => release(db, job, worker, new Date())))
    },
  }
}
