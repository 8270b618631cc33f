import { describe, expect, test } from 'vitest'
import { countJobs } from '#lib/jobs/queue'
import { createBoard } from '#lib/store/boards'
import { deliveriesOf, forgetDeliveries, noteAttempt, toSend } from '#lib/store/deliveries'
import { moveStage } from '#lib/store/stages'
import { addSubmission } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'
import { createTeam } from '#lib/store/teams'
import {
  createWebhook,
  enableWebhook,
  maxWebhooks,
  mostFailures,
  type NewWebhook,
  removeWebhook,
  testWebhook,
  webhookEvents,
  webhooksOf,
} from '#lib/store/webhooks'
import { withdrawSubmission } from '#lib/store/withdrawal'
import { addAccount } from '../support/accounts'
import { newBoard, newSubmission, records } from '../support/boards'
import { databases, open } from '../support/databases'
import { daysLater, later, noon } from './fixtures'

const hook: NewWebhook = {
  id: 'h1',
  team: 't1',
  url: 'https://example.org/hook',
  secret: 's',
  events: [...webhookEvents],
  createdBy: 'anna',
}
const failed = { ok: false, status: 500, reason: 'status', isLast: false } as const

const withTeam = async (db: Database) => {
  await addAccount(db, 'anna', noon)
  for (const id of ['t1', 't2']) await createTeam(db, { id, name: id }, 'anna', noon)
  await createBoard(db, await newBoard(), noon)
  return db
}
const told = async (db: Database, id = 'h1') => (await deliveriesOf(db, id, 50)).map(({ event }) => event).toSorted()

for (const database of databases) {
  describe(database.name, () => {
    test('a webhook is told of what it asked for on the boards of its team, each by a job of its own', async () => {
      const db = await withTeam(open(await database.fresh()))
      await createWebhook(db, hook, noon)
      await createWebhook(db, { ...hook, id: 'h2', events: ['stage.changed'] }, noon)
      await createWebhook(db, { ...hook, id: 'h3', team: 't2' }, noon)
      const one = await newSubmission('s1', records([1, 'stated'], [2, 'stated']))
      await addSubmission(db, one, noon)
      await addSubmission(db, one, noon)
      await moveStage(db, 'b1', 's1', { to: 'talks', by: 'anna' }, later(1))
      await addSubmission(
        db,
        await newSubmission('s2', records([2, 'stated'], [2, 'stated']), {
          live: { assessment: 'assessment-s1', at: later(60).toISOString() },
        }),
        later(60),
      )
      await withdrawSubmission(db, 'b1', 's2', 'withdrawn', later(61))
      expect(await told(db)).toStrictEqual([
        'stage.changed',
        'submission.added',
        'submission.added',
        'submission.superseded',
        'submission.withdrawn',
      ])
      expect(await told(db, 'h2')).toStrictEqual(['stage.changed'])
      expect(await told(db, 'h3')).toStrictEqual([])
      expect((await countJobs(db, later(100))).waiting).toBe(6)
      const [{ id } = expect.unreachable()] = await deliveriesOf(db, 'h2', 1)
      const sent = await toSend(db, 'h2', id)
      expect(JSON.parse(sent?.body ?? '')).toStrictEqual({
        id,
        type: 'stage.changed',
        at: later(1).toISOString(),
        team: 't1',
        board: 'b1',
        submission: 's1',
        from: 'new',
        to: 'talks',
      })
    })

    test('a delivery is tried until it is taken, and what came of it is seen', async () => {
      const db = await withTeam(open(await database.fresh()))
      await createWebhook(db, hook, noon)
      await testWebhook(db, 't1', 'h1', noon)
      const [{ id } = expect.unreachable()] = await deliveriesOf(db, 'h1', 1)
      await noteAttempt(db, 'h1', id, failed, later(1))
      expect(await deliveriesOf(db, 'h1', 1)).toMatchObject([
        { state: 'waiting', attempts: 1, status: 500, reason: 'status', triedAt: later(1).toISOString() },
      ])
      expect(await toSend(db, 'h1', id)).toBeDefined()
      await noteAttempt(db, 'h1', id, { ok: true, status: 200, reason: null, isLast: false }, later(2))
      expect(await deliveriesOf(db, 'h1', 1)).toMatchObject([{ state: 'delivered', attempts: 2, status: 200 }])
      expect(await toSend(db, 'h1', id)).toBeUndefined()
      expect((await webhooksOf(db, 't1'))[0]?.failures).toBe(0)
      expect(await forgetDeliveries(db, daysLater(1))).toBe(1)
    })

    test('an address that only ever fails is stopped, told of nothing more, and started again by its owner alone', async () => {
      const db = await withTeam(open(await database.fresh()))
      await createWebhook(db, hook, noon)
      await testWebhook(db, 't1', 'h1', noon)
      const [{ id } = expect.unreachable()] = await deliveriesOf(db, 'h1', 1)
      for (let i = 1; i < mostFailures; i += 1) await noteAttempt(db, 'h1', id, failed, later(i))
      expect((await webhooksOf(db, 't1'))[0]?.disabledAt).toBeNull()
      await noteAttempt(db, 'h1', id, { ...failed, isLast: true }, later(100))
      expect((await webhooksOf(db, 't1'))[0]?.disabledAt).toBe(later(100).toISOString())
      await addSubmission(db, await newSubmission('s1', records([1, 'stated'], [2, 'stated'])), later(101))
      expect(await told(db)).toStrictEqual(['test'])
      expect(await enableWebhook(db, 't2', 'h1', true, later(102))).toBe(false)
      expect(await enableWebhook(db, 't1', 'h1', true, later(102))).toBe(true)
      expect((await webhooksOf(db, 't1'))[0]).toMatchObject({ disabledAt: null, failures: 0 })
    })

    test('a team has so many webhooks and no more, and one that is removed takes its deliveries along', async () => {
      const db = await withTeam(open(await database.fresh()))
      for (let i = 0; i < maxWebhooks; i += 1) expect(await createWebhook(db, { ...hook, id: `h${i}` }, noon)).toBe(true)
      expect(await createWebhook(db, { ...hook, id: 'more' }, noon)).toBe(false)
      await testWebhook(db, 't1', 'h1', noon)
      expect(await removeWebhook(db, 't2', 'h1')).toBe(false)
      expect(await removeWebhook(db, 't1', 'h1')).toBe(true)
      expect(await deliveriesOf(db, 'h1', 10)).toStrictEqual([])
    })
  })
}
