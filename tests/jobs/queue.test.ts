import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { backOffSeconds, type Handlers } from '#lib/jobs/job'
import { relieveSilent } from '#lib/jobs/postgres-jobs'
import { addJob, countJobs, deadJobs, forgetDeadJobs, prepareJobs, retryJob, runJobs } from '#lib/jobs/queue'
import { claim, complete } from '#lib/jobs/sqlite-jobs'
import { createAssessment, findAssessment } from '#lib/store/assessments'
import type { Place } from '#lib/store/database'
import type { Database } from '#lib/store/tables'
import { transact } from '#lib/store/writes'
import { later, newAssessment, noon } from '../store/fixtures'
import { databases, open } from '../support/databases'

const soon = { timeout: 20_000, interval: 20 }

const work = async (db: Database, place: Place, handlers: Handlers, patienceMs = 5_000) => {
  const runner = await runJobs(db, place, handlers, patienceMs)
  onTestFinished(() => runner.stop().catch(() => {}))
  return runner
}

const counts = (db: Database) => countJobs(db, new Date())

/** Failures of jobs are told to the operator; here they are meant to happen. */
const quietly = () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
  return told
}

for (const database of databases) {
  describe(database.name, () => {
    test('a job is done once by one of two instances, with what it was given', async () => {
      const place = await database.fresh()
      const [one, two] = [open(place), open(place)]
      const done: unknown[] = []
      const handlers = { greet: async (payload: unknown) => void done.push(payload) }
      await work(one, place, handlers)
      await work(two, place, handlers)
      for (let number = 0; number < 20; number += 1) await addJob(one, { name: 'greet', payload: { number } }, new Date())
      await vi.waitFor(() => expect(done).toHaveLength(20), soon)
      await vi.waitFor(async () => expect(await counts(two)).toStrictEqual({ waiting: 0, running: 0, dead: 0 }), soon)
      expect(new Set(done.map((payload) => JSON.stringify(payload))).size).toBe(20)
    })

    test('a job comes into being with its transaction or not at all', async () => {
      const db = open(await database.fresh())
      const refused = transact(db, async (trx) => {
        await createAssessment(trx, newAssessment(), noon)
        await addJob(trx, { name: 'greet', payload: {} }, noon)
        throw new Error('changed my mind')
      })
      await expect(refused).rejects.toThrow('changed my mind')
      expect(await findAssessment(db, 'a1')).toBeUndefined()
      expect(await counts(db)).toStrictEqual({ waiting: 0, running: 0, dead: 0 })
      await transact(db, (trx) => addJob(trx, { name: 'greet', payload: {} }, noon))
      expect(await counts(db)).toStrictEqual({ waiting: 1, running: 0, dead: 0 })
    })

    test('of the jobs of one key only the last waits', async () => {
      const place = await database.fresh()
      const db = open(place)
      for (const number of [1, 2, 3]) await addJob(db, { name: 'greet', payload: { number }, key: 'k' }, new Date())
      await addJob(db, { name: 'greet', payload: { number: 4 }, key: 'other' }, new Date())
      const done: unknown[] = []
      await work(db, place, { greet: async (payload) => void done.push(payload) })
      await vi.waitFor(() => expect(done).toHaveLength(2), soon)
      expect(done).toEqual(expect.arrayContaining([{ number: 3 }, { number: 4 }]))
    })

    test('a job of a key under way does not swallow the next one', async () => {
      const place = await database.fresh()
      const db = open(place)
      const begun: unknown[] = []
      let finish = () => {}
      const held = new Promise<void>((resolve) => {
        finish = resolve
      })
      const handlers: Handlers = {
        greet: async (payload) => {
          begun.push(payload)
          if (begun.length === 1) await held
        },
      }
      await work(db, place, handlers)
      await addJob(db, { name: 'greet', payload: { number: 1 }, key: 'k' }, new Date())
      await vi.waitFor(() => expect(begun).toHaveLength(1), soon)
      await addJob(db, { name: 'greet', payload: { number: 2 }, key: 'k' }, new Date())
      await vi.waitFor(() => expect(begun).toHaveLength(2), soon)
      finish()
      await vi.waitFor(async () => expect(await counts(db)).toStrictEqual({ waiting: 0, running: 0, dead: 0 }), soon)
    })

    test('a job waits for its time', async () => {
      const place = await database.fresh()
      const db = open(place)
      const done: unknown[] = []
      await addJob(db, { name: 'greet', payload: { number: 1 }, at: new Date(Date.now() + 3_600_000) }, new Date())
      await addJob(db, { name: 'greet', payload: { number: 2 } }, new Date())
      await work(db, place, { greet: async (payload) => void done.push(payload) })
      await vi.waitFor(() => expect(done).toStrictEqual([{ number: 2 }]), soon)
      await vi.waitFor(async () => expect(await counts(db)).toStrictEqual({ waiting: 1, running: 0, dead: 0 }), soon)
    })

    test('a job that fails is tried again after a pause that grows', async () => {
      const told = quietly()
      const place = await database.fresh()
      const db = open(place)
      const attempts: number[] = []
      const handlers: Handlers = {
        greet: async (_, { attempt }) => {
          attempts.push(attempt)
          if (attempt === 1) throw new Error('not yet')
        },
      }
      await work(db, place, handlers)
      const began = Date.now()
      await addJob(db, { name: 'greet', payload: {} }, new Date())
      await vi.waitFor(() => expect(attempts).toStrictEqual([1, 2]), soon)
      expect(Date.now() - began).toBeGreaterThanOrEqual(backOffSeconds(1) * 900)
      expect(told.mock.calls.map(String).join()).toContain('not yet')
      expect([1, 2, 3, 50].map((attempt) => Math.round(backOffSeconds(attempt)))).toStrictEqual([3, 7, 20, 22_026])
    })

    test('a job out of attempts is dead: seen with its reason, tried again on request, forgotten in the end', async () => {
      quietly()
      const place = await database.fresh()
      const db = open(place)
      let works = false
      const handlers: Handlers = {
        greet: async (_, { isLastAttempt }) => {
          expect(isLastAttempt).toBe(true)
          if (!works) throw new Error('nobody is at home')
        },
      }
      await work(db, place, handlers)
      for (const number of [1, 2]) await addJob(db, { name: 'greet', payload: { number }, attempts: 1 }, new Date())
      await vi.waitFor(async () => expect(await counts(db)).toStrictEqual({ waiting: 0, running: 0, dead: 2 }), soon)
      const [dead, ...rest] = await deadJobs(db, 10, new Date())
      expect(dead).toMatchObject({ name: 'greet', attempts: 1, error: expect.stringContaining('nobody is at home') })
      expect(rest).toHaveLength(1)
      works = true
      expect(await retryJob(db, 'no-such-job', new Date())).toBe(false)
      expect(await retryJob(db, dead?.id ?? '', new Date())).toBe(true)
      await vi.waitFor(async () => expect(await counts(db)).toStrictEqual({ waiting: 0, running: 0, dead: 1 }), soon)
      expect(await forgetDeadJobs(db, new Date(Date.now() - 3_600_000), new Date())).toBe(0)
      expect(await forgetDeadJobs(db, new Date(Date.now() + 3_600_000), new Date())).toBe(1)
    })

    test('an instance leaves alone what it knows no handler for', async () => {
      const place = await database.fresh()
      const db = open(place)
      const done: unknown[] = []
      await addJob(db, { name: 'of-tomorrow', payload: {} }, new Date())
      await addJob(db, { name: 'greet', payload: {} }, new Date())
      await work(db, place, { greet: async (payload) => void done.push(payload) })
      await vi.waitFor(() => expect(done).toHaveLength(1), soon)
      await vi.waitFor(async () => expect(await counts(db)).toStrictEqual({ waiting: 1, running: 0, dead: 0 }), soon)
    })

    test('stopping waits for what is under way, and gives up what will not end', async () => {
      quietly()
      const place = await database.fresh()
      const db = open(place)
      const done: string[] = []
      const handlers: Handlers = {
        short: async () => {
          done.push('begun')
          await setTimeout(300)
          done.push('finished')
        },
        long: async (_, { signal }) => {
          done.push('long')
          await setTimeout(60_000, undefined, { signal })
        },
        deaf: async () => {
          done.push('deaf')
          await setTimeout(60_000, undefined, { ref: false })
        },
      }
      const first = await work(db, place, handlers)
      await addJob(db, { name: 'short', payload: {} }, new Date())
      await vi.waitFor(() => expect(done).toStrictEqual(['begun']), soon)
      await first.stop()
      expect(done).toStrictEqual(['begun', 'finished'])
      expect(await counts(db)).toStrictEqual({ waiting: 0, running: 0, dead: 0 })

      const second = await work(db, place, handlers, 200)
      await addJob(db, { name: 'long', payload: {} }, new Date())
      await vi.waitFor(() => expect(done).toHaveLength(3), soon)
      await second.stop()
      expect(await counts(db)).toStrictEqual({ waiting: 1, running: 0, dead: 0 })

      const third = await work(db, place, { deaf: handlers.deaf ?? Promise.reject }, 200)
      await addJob(db, { name: 'deaf', payload: {} }, new Date())
      await vi.waitFor(() => expect(done).toHaveLength(4), soon)
      await third.stop()
      expect(await counts(db)).toStrictEqual({ waiting: 2, running: 0, dead: 0 })
    })

    test('preparing the queue again changes nothing', async () => {
      const place = await database.fresh()
      const db = open(place)
      await addJob(db, { name: 'greet', payload: {} }, new Date())
      await Promise.all([prepareJobs(place), prepareJobs(place)])
      expect(await counts(db)).toStrictEqual({ waiting: 1, running: 0, dead: 0 })
    })
  })
}

test('on SQLite a job of a process that was killed is taken up by another after a minute, and the first no longer counts', async () => {
  const db = open(await (databases.find(({ name }) => name === 'SQLite') ?? expect.unreachable()).fresh())
  await addJob(db, { name: 'greet', payload: {} }, noon)
  const first = await claim(db, ['greet'], 'killed', 60, noon)
  expect(await claim(db, ['greet'], 'other', 60, later(59))).toBeUndefined()
  expect(await claim(db, ['greet'], 'other', 60, later(60))).toMatchObject({ id: first?.id, attempt: 2 })
  await complete(db, first?.id ?? '', 'killed')
  expect(await countJobs(db, later(61))).toStrictEqual({ waiting: 0, running: 1, dead: 0 })
})

test('on PostgreSQL what is held by workers that fell silent is given back, and by others not', async () => {
  const db = open(await (databases.find(({ name }) => name === 'PostgreSQL') ?? expect.unreachable()).fresh())
  for (const pool of ['killed', 'alive']) {
    await addJob(db, { name: pool, payload: {} }, noon)
    await sql`update graphile_worker._private_jobs set locked_by = ${pool}, locked_at = now() where locked_by is null`.execute(db)
    await relieveSilent(db, [pool], 45, noon)
  }
  await relieveSilent(db, ['alive'], 45, later(45))
  expect(await counts(db)).toStrictEqual({ waiting: 0, running: 2, dead: 0 })
  await relieveSilent(db, ['alive'], 45, later(46))
  expect(await counts(db)).toStrictEqual({ waiting: 1, running: 1, dead: 0 })
})
