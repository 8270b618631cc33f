import { describe, expect, test } from 'vitest'
import { saveAnswer } from '#lib/store/answers'
import { createAssessment, findAssessment, updateDetails } from '#lib/store/assessments'
import { backup } from '#lib/store/backup'
import { withDatabase } from '#lib/store/database'
import { eraseAssessment, findTombstone } from '#lib/store/erasure'
import { exchangeSecret, findGrant } from '#lib/store/grants'
import { answerHistory } from '#lib/store/history'
import {
  closeRound,
  createOpinion,
  endOpinion,
  listOpinions,
  maxOpinions,
  removeOpinion,
  reopenOpinion,
  replaceOpinionLink,
  submitOpinion,
} from '#lib/store/opinions'
import { abandonedBefore, purgeAbandoned } from '#lib/store/retention'
import { hashSecret } from '#lib/store/secret'
import type { Database } from '#lib/store/tables'
import { bringToVersion } from '#lib/store/versions'
import { databases, open, type TestDatabases } from '../support/databases'
import { daysLater, later, newAssessment, noon } from './fixtures'

const invite = (db: Database, id: string, assessmentId = 'a1', now = noon) =>
  createOpinion(db, { id, assessmentId, label: `person ${id}`, secretHash: hashSecret(`secret of ${id}`) }, now)
const answer = (db: Database, id: string, level: number, base = 0, now = noon) =>
  saveAnswer(db, id, { question: 'p:data', base, answer: { level } }, now)
const grant = (token: string) => ({ tokenHash: hashSecret(token), expiresAt: daysLater(180) })
const one = async (db: Database, id: string) => (await listOpinions(db, 'a1')).find((each) => each.id === id)

const started = async (database: TestDatabases) => {
  const place = await database.fresh()
  const db = open(place)
  for (const id of ['a1', 'a2']) await createAssessment(db, newAssessment({ id }), noon)
  await answer(db, 'a1', 2)
  expect(await invite(db, 'o1')).toBe('made')
  return db
}

for (const database of databases) {
  describe(database.name, () => {
    test('an opinion has its own answers, revisions and history, and never touches those of the owner', async () => {
      const db = await started(database)
      expect((await findAssessment(db, 'o1'))?.answers).toEqual({})
      expect(await answer(db, 'o1', 4)).toEqual({ kind: 'saved', revision: 1 })
      expect(await answer(db, 'o1', 3)).toMatchObject({ kind: 'conflict' })
      expect(await answer(db, 'o1', 3, 1)).toEqual({ kind: 'saved', revision: 2 })
      expect(await answerHistory(db, 'o1', 'p:data')).toHaveLength(3)
      expect((await findAssessment(db, 'a1'))?.answers['p:data']?.answer).toEqual({ level: 2 })
      expect(await answerHistory(db, 'a1', 'p:data')).toHaveLength(1)
    })

    test('what is asked is what the assessment asks, whatever is changed there', async () => {
      const db = await started(database)
      await updateDetails(db, 'a1', { name: '新名', scope: 'quick', companion: { id: 'advantage', version: '1.0.0' } }, later(1))
      await bringToVersion(db, 'a1', { instrument: 'readiness', from: '1.0.0', to: '1.1.0' }, later(2))
      expect(await findAssessment(db, 'o1')).toMatchObject({
        name: '新名',
        scope: 'quick',
        instrument: { id: 'readiness', version: '1.1.0' },
        companion: { id: 'advantage', version: '1.0.0' },
        opinion: { label: 'person o1', submittedAt: null, closedAt: null },
      })
      expect(await findAssessment(db, 'a1')).not.toHaveProperty('opinion')
    })

    test('until it is submitted the owner sees how many are answered, and no answer', async () => {
      const db = await started(database)
      await answer(db, 'o1', 4)
      expect(await one(db, 'o1')).toMatchObject({ label: 'person o1', answered: 1, submittedAt: null, answers: null, ownAnswers: null })
      expect(await submitOpinion(db, 'o1', later(5))).toBe('done')
      expect(await submitOpinion(db, 'o1', later(6))).toBe('same')
      expect(await one(db, 'o1')).toMatchObject({ submittedAt: later(5).toISOString(), answers: { 'p:data': { answer: { level: 4 } } } })
    })

    test('a submitted opinion takes no answers until it is reopened, which hides it from the owner', async () => {
      const db = await started(database)
      await answer(db, 'o1', 4)
      await submitOpinion(db, 'o1', noon)
      expect(await answer(db, 'o1', 1, 1)).toEqual({ kind: 'locked' })
      expect(await reopenOpinion(db, 'o1')).toBe('done')
      expect(await reopenOpinion(db, 'o1')).toBe('same')
      expect((await one(db, 'o1'))?.answers).toBeNull()
      expect(await answer(db, 'o1', 1, 1)).toEqual({ kind: 'saved', revision: 2 })
    })

    test('the answers of the owner are kept as they were when it was first submitted', async () => {
      const db = await started(database)
      await submitOpinion(db, 'o1', noon)
      await answer(db, 'a1', 4, 1)
      expect((await one(db, 'o1'))?.ownAnswers?.['p:data']?.answer).toEqual({ level: 2 })
      await reopenOpinion(db, 'o1')
      expect((await one(db, 'o1'))?.ownAnswers).toBeNull()
      await submitOpinion(db, 'o1', later(9))
      expect((await one(db, 'o1'))?.ownAnswers?.['p:data']?.answer).toEqual({ level: 2 })
    })

    test('in a closed round nobody answers, submits, reopens or is invited, until it is opened again', async () => {
      const db = await started(database)
      await invite(db, 'o2')
      await submitOpinion(db, 'o2', noon)
      expect(await closeRound(db, 'a1', true, later(1))).toBe(true)
      expect(await closeRound(db, 'a1', true, later(2))).toBe(true)
      expect((await findAssessment(db, 'o1'))?.opinion?.closedAt).toBe(later(1).toISOString())
      expect(await answer(db, 'o1', 1)).toEqual({ kind: 'locked' })
      expect(await submitOpinion(db, 'o1', noon)).toBe('closed')
      expect(await reopenOpinion(db, 'o2')).toBe('closed')
      expect(await invite(db, 'o3')).toBe('closed')
      expect(await closeRound(db, 'a1', false, later(3))).toBe(true)
      expect(await answer(db, 'o1', 1)).toEqual({ kind: 'saved', revision: 1 })
      expect(await reopenOpinion(db, 'o2')).toBe('done')
    })

    test('an answer on its way while it is submitted is either in it or refused', async () => {
      const db = await started(database)
      const [saved, submitted] = await Promise.all([answer(db, 'o1', 4), submitOpinion(db, 'o1', noon)])
      expect(submitted).toBe('done')
      expect((await one(db, 'o1'))?.answers?.['p:data']?.answer).toEqual(saved.kind === 'saved' ? { level: 4 } : undefined)
    })

    test('a replaced link opens nothing any more, nor do the browsers that came by it; the answers stay', async () => {
      const db = await started(database)
      await answer(db, 'o1', 4)
      expect(await exchangeSecret(db, 'o1', 'secret of o1', grant('token'), noon)).toBe(true)
      expect(await replaceOpinionLink(db, 'a1', 'o1', hashSecret('new'))).toBe(true)
      expect(await findGrant(db, 'o1', 'token', noon)).toBeUndefined()
      expect(await exchangeSecret(db, 'o1', 'secret of o1', grant('t2'), noon)).toBe(false)
      expect(await exchangeSecret(db, 'o1', 'new', grant('t3'), noon)).toBe(true)
      expect((await one(db, 'o1'))?.answered).toBe(1)
    })

    test('an ended link opens nothing and cannot be replaced, and what was submitted stays', async () => {
      const db = await started(database)
      await answer(db, 'o1', 4)
      expect(await endOpinion(db, 'a1', 'o1', noon)).toBe(false)
      await submitOpinion(db, 'o1', noon)
      await exchangeSecret(db, 'o1', 'secret of o1', grant('token'), noon)
      expect(await endOpinion(db, 'a1', 'o1', later(1))).toBe(true)
      expect(await endOpinion(db, 'a1', 'o1', later(2))).toBe(true)
      expect(await findGrant(db, 'o1', 'token', noon)).toBeUndefined()
      expect(await exchangeSecret(db, 'o1', 'secret of o1', grant('t2'), noon)).toBe(false)
      expect(await replaceOpinionLink(db, 'a1', 'o1', hashSecret('new'))).toBe(false)
      expect(await one(db, 'o1')).toMatchObject({ endedAt: later(1).toISOString(), answers: { 'p:data': { answer: { level: 4 } } } })
    })

    test('only its own assessment has power over an opinion', async () => {
      const db = await started(database)
      await submitOpinion(db, 'o1', noon)
      for (const [assessment, id] of [
        ['a2', 'o1'],
        ['a1', 'a2'],
        ['a1', 'none'],
        ['a\0', 'o1'],
        ['a1', 'o\0'],
      ] as const) {
        expect(await endOpinion(db, assessment, id, noon)).toBe(false)
        expect(await removeOpinion(db, assessment, id, noon)).toBe(false)
        expect(await replaceOpinionLink(db, assessment, id, hashSecret('new'))).toBe(false)
      }
      expect(await submitOpinion(db, 'a1', noon)).toBe('missing')
      expect(await reopenOpinion(db, 'a1')).toBe('missing')
      expect(await closeRound(db, 'none', true, noon)).toBe(false)
      expect(await listOpinions(db, 'a2')).toEqual([])
    })

    test('nobody is invited to give an opinion on an opinion, and there is a bound on how many are invited', async () => {
      const db = await started(database)
      expect(await invite(db, 'o9', 'o1')).toBe('missing')
      expect(await closeRound(db, 'o1', true, noon)).toBe(false)
      for (let i = 2; i <= maxOpinions; i += 1) expect(await invite(db, `o${i}`, 'a1', later(i))).toBe('made')
      expect(await invite(db, 'more')).toBe('full')
      await removeOpinion(db, 'a1', 'o2', noon)
      expect(await invite(db, 'more', 'a1', later(99))).toBe('made')
      expect((await listOpinions(db, 'a1')).map(({ id }) => id).slice(0, 2)).toEqual(['o1', 'o3'])
    })

    test('whoever takes an opinion back leaves the invitation alone, and the owner who removes it nothing but a tombstone', async () => {
      const db = await started(database)
      await invite(db, 'o2')
      await answer(db, 'o1', 4)
      await submitOpinion(db, 'o1', noon)
      expect(await eraseAssessment(db, 'o1', { at: later(5), reason: 'withdrawn' })).toBe(true)
      expect(await one(db, 'o1')).toMatchObject({ withdrawnAt: later(5).toISOString(), submittedAt: null, answers: null, answered: 0 })
      expect(await db.selectFrom('opinions').select('own_answers').where('id', '=', 'o1').executeTakeFirst()).toEqual({ own_answers: null })
      expect((await findTombstone(db, 'o1'))?.reason).toBe('withdrawn')
      expect(await removeOpinion(db, 'a1', 'o1', later(6))).toBe(true)
      expect(await removeOpinion(db, 'a1', 'o2', later(6))).toBe(true)
      expect(await listOpinions(db, 'a1')).toEqual([])
      expect((await findTombstone(db, 'o2'))?.reason).toBe('owner')
      expect(await findAssessment(db, 'a1')).toBeDefined()
    })

    test('erasing the assessment erases every opinion on it, with a tombstone of each', async () => {
      const db = await started(database)
      await invite(db, 'o2')
      await invite(db, 'theirs', 'a2')
      for (const id of ['o1', 'o2', 'theirs']) {
        await answer(db, id, 4)
        await exchangeSecret(db, id, `secret of ${id}`, grant(`token ${id}`), noon)
      }
      await submitOpinion(db, 'o1', noon)
      await closeRound(db, 'a1', true, noon)
      await eraseAssessment(db, 'a1', { at: noon, reason: 'owner' })
      const left = async (table: 'assessments' | 'opinions' | 'opinion_rounds' | 'grants' | 'answer_history' | 'tombstones') =>
        (await db.selectFrom(table).selectAll().execute()).length
      expect(await left('assessments')).toBe(2)
      expect([await left('opinions'), await left('opinion_rounds'), await left('grants'), await left('answer_history')]).toEqual([
        1, 0, 1, 1,
      ])
      expect(await left('tombstones')).toBe(3)
      expect(await findAssessment(db, 'o1')).toBeUndefined()
    })

    test('an opinion is kept as long as its assessment, and no longer', async () => {
      const db = await started(database)
      await db
        .updateTable('assessments')
        .set({ last_opened_at: daysLater(300).toISOString() })
        .where('id', '=', 'a1')
        .execute()
      await eraseAssessment(db, 'a2', { at: noon, reason: 'owner' })
      expect(await purgeAbandoned(db, abandonedBefore(365, daysLater(400)), daysLater(400))).toBe(0)
      expect((await findAssessment(db, 'o1'))?.lastOpenedAt).toBe(daysLater(300).toISOString())
      expect(await purgeAbandoned(db, abandonedBefore(365, daysLater(700)), daysLater(700))).toBe(1)
      expect(await findAssessment(db, 'o1')).toBeUndefined()
      expect((await findTombstone(db, 'o1'))?.reason).toBe('retention')
    })
  })
}

test('a backup has the opinions in it', async () => {
  const [sqlite] = databases
  if (sqlite === undefined) throw new Error('there is no database')
  const place = await sqlite.fresh()
  const db = open(place)
  await createAssessment(db, newAssessment(), noon)
  await invite(db, 'o1')
  await answer(db, 'o1', 4)
  await submitOpinion(db, 'o1', noon)
  if (!('dataDir' in place) || place.dataDir === undefined) throw new Error('not in a file')
  const copy = `${place.dataDir}/copy`
  await (await import('node:fs/promises')).mkdir(copy)
  const { fileIn } = await import('#lib/store/database')
  await backup(db, fileIn(copy))
  const kept = await withDatabase({ dataDir: copy }, (copied) => listOpinions(copied, 'a1'))
  expect(kept).toEqual(await listOpinions(db, 'a1'))
})
