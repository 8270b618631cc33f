import { describe, expect, test } from 'vitest'
import { digestOf } from '#lib/snapshot/canonical'
import type { Live } from '#lib/snapshot/freeze'
import { newSigningKey } from '#lib/snapshot/key'
import { seal } from '#lib/snapshot/seal'
import { verificationCode } from '#lib/snapshot/verification-code'
import { saveAnswer } from '#lib/store/answers'
import { createAssessment } from '#lib/store/assessments'
import { eraseAssessment, findTombstone, withdrawSnapshot } from '#lib/store/erasure'
import { keepInstrument, keptInstrument } from '#lib/store/instrument-versions'
import { findSnapshot, keepSnapshot, listSnapshots, type NewSnapshot } from '#lib/store/snapshots'
import type { Database } from '#lib/store/tables'
import { databases, open } from '../support/databases'
import { frozen, sealedInstrument } from '../support/sealed'
import { daysLater, later, newAssessment, noon } from './fixtures'

const key = newSigningKey()

const fresh = async (requestKey: string, live: Partial<Live> = {}, revision = 1): Promise<NewSnapshot> => {
  const payload = await frozen({ assessment: 'a1', id: `of-${requestKey}`, at: noon.toISOString(), ...live })
  return {
    payload,
    digest: await digestOf(payload),
    contentDigest: await digestOf({ ...payload, id: '', at: '' }),
    sealed: await seal('snapshot', payload, await key),
    requestKey,
    revision,
  }
}

const idOf = async (outcome: ReturnType<typeof keepSnapshot>) => {
  const found = await outcome
  return found.kind === 'frozen' ? found.snapshot.id : found.kind
}

const withAssessment = async (db: Database): Promise<Database> => {
  await createAssessment(db, newAssessment(), noon)
  return db
}

for (const database of databases) {
  describe(database.name, () => {
    test('a snapshot comes back as it was sealed, with its code and the numbers that lists show', async () => {
      const db = await withAssessment(open(await database.fresh()))
      const given = await fresh('request-1')
      expect(await keepSnapshot(db, given)).toMatchObject({ kind: 'frozen', repeated: false })
      const found = await findSnapshot(db, 'a1', given.payload.id)
      const result = given.payload.parts[0]?.result
      expect(found?.sealed).toEqual(given.sealed)
      expect(found).toMatchObject({
        code: verificationCode(given.digest),
        scores: result?.display,
        instrument: { id: 'small', version: '1.0.0' },
        weakest: result?.readings.claimed.weakest,
      })
      expect(await findSnapshot(db, 'a2', given.payload.id)).toBeUndefined()
      expect(await findSnapshot(db, 'a1', 'other\0')).toBeUndefined()
    })

    test('a request that is repeated, even at the same moment, makes one snapshot', async () => {
      const place = await database.fresh()
      const [one, two] = [await withAssessment(open(place)), open(place)]
      const tries = await Promise.all(
        Array.from({ length: 8 }, async (_, index) =>
          idOf(keepSnapshot(index % 2 === 0 ? one : two, await fresh('same', { id: `s-${index}` }))),
        ),
      )
      expect(new Set(tries).size).toBe(1)
      expect(await listSnapshots(two, 'a1')).toHaveLength(1)
    })

    test('two tabs that submit the same answers on the same day get the same snapshot; changed answers or another day make a new one', async () => {
      const db = await withAssessment(open(await database.fresh()))
      expect(await idOf(keepSnapshot(db, await fresh('tab-1')))).toBe('of-tab-1')
      expect(await idOf(keepSnapshot(db, await fresh('tab-2')))).toBe('of-tab-1')
      expect(await idOf(keepSnapshot(db, await fresh('renamed', { name: '别的名字' })))).toBe('of-renamed')
      expect(await idOf(keepSnapshot(db, await fresh('next-day', { name: '别的名字', at: daysLater(1).toISOString() })))).toBe(
        'of-next-day',
      )
      expect((await listSnapshots(db, 'a1')).map(({ id }) => id)).toEqual(['of-next-day', 'of-renamed', 'of-tab-1'])
    })

    test('what was frozen before the newest answer is not kept, so that it can be frozen again', async () => {
      const db = await withAssessment(open(await database.fresh()))
      await saveAnswer(db, 'a1', { question: 'p:register', base: 0, answer: { kind: 'dk' } }, noon)
      expect(await keepSnapshot(db, await fresh('late', {}, 1))).toEqual({ kind: 'moved' })
      expect(await idOf(keepSnapshot(db, await fresh('late', {}, 2)))).toBe('of-late')
      expect(await keepSnapshot(db, await fresh('none', { assessment: 'gone' }))).toEqual({ kind: 'missing' })
    })

    test('the assessment goes on being edited, and its snapshots stay as they are', async () => {
      const db = await withAssessment(open(await database.fresh()))
      const given = await fresh('request-1')
      await keepSnapshot(db, given)
      await saveAnswer(db, 'a1', { question: 'p:register', base: 0, answer: { kind: 'dk' } }, later(1))
      expect((await findSnapshot(db, 'a1', given.payload.id))?.sealed).toEqual(given.sealed)
    })

    test('withdrawing erases the content and leaves a tombstone; a second time there is nothing to withdraw', async () => {
      const db = await withAssessment(open(await database.fresh()))
      await keepSnapshot(db, await fresh('request-1'))
      expect(await withdrawSnapshot(db, 'a2', 'of-request-1', later(9))).toBe(false)
      const both = await Promise.all([1, 2].map(() => withdrawSnapshot(db, 'a1', 'of-request-1', later(9))))
      expect(both.toSorted()).toEqual([false, true])
      expect(await listSnapshots(db, 'a1')).toEqual([])
      expect(await findTombstone(db, 'of-request-1')).toEqual({
        id: 'of-request-1',
        createdAt: noon.toISOString(),
        erasedAt: later(9).toISOString(),
        reason: 'withdrawn',
      })
      expect(await idOf(keepSnapshot(db, await fresh('request-2')))).toBe('of-request-2')
    })

    test('erasing the assessment erases its snapshots, each with its tombstone', async () => {
      const db = await withAssessment(open(await database.fresh()))
      await keepSnapshot(db, await fresh('request-1'))
      await keepSnapshot(db, await fresh('request-2', { name: '别的名字' }))
      expect(await eraseAssessment(db, 'a1', { at: later(9), reason: 'owner' })).toBe(true)
      expect(await db.selectFrom('snapshots').selectAll().execute()).toEqual([])
      for (const id of ['a1', 'of-request-1', 'of-request-2']) expect(await findTombstone(db, id)).toMatchObject({ reason: 'owner' })
      expect(await keepSnapshot(db, await fresh('request-3'))).toEqual({ kind: 'missing' })
    })

    test('an instrument is kept once for each of its forms, and comes back to the letter', async () => {
      const db = open(await database.fresh())
      const ref = { id: 'small', version: '1.0.0', digest: await digestOf(sealedInstrument) }
      const kept = { instrument: sealedInstrument, sources: new Map() }
      await Promise.all([1, 2, 3].map(() => keepInstrument(db, ref, kept, noon)))
      expect(await digestOf((await keptInstrument(db, ref))?.instrument)).toBe(ref.digest)
      expect(await keptInstrument(db, { ...ref, digest: '0'.repeat(64) })).toBeUndefined()
      expect(await db.selectFrom('instrument_versions').select('id').execute()).toHaveLength(1)
    })
  })
}
