import { describe, expect, test } from 'vitest'
import { saveAnswer } from '#lib/store/answers'
import { createAssessment, findAssessment, markOpened, updateDetails } from '#lib/store/assessments'
import { UnstorableTextError } from '#lib/store/storable'
import { databases, open } from '../support/databases'
import { daysLater, later, newAssessment, noon } from './fixtures'

for (const database of databases) {
  describe(database.name, () => {
    test('an assessment is found as it was made, without its secret', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      expect(await findAssessment(db, 'a1')).toStrictEqual({
        id: 'a1',
        name: '问渠智能',
        locale: 'zh',
        scope: 'full',
        instrument: { id: 'readiness', version: '1.0.0' },
        companion: null,
        answers: {},
        brought: [],
        revision: 1,
        createdAt: '2026-11-23T12:00:00.000Z',
        updatedAt: '2026-11-23T12:00:00.000Z',
        lastOpenedAt: '2026-11-23T12:00:00.000Z',
      })
    })

    test('an unknown id finds nothing, and so does a text that cannot be an id', async () => {
      const db = open(await database.fresh())
      for (const id of ['a2', '', 'a\0b', '../a1', "a' or 1=1", '😀', 'x'.repeat(10_000)]) {
        expect(await findAssessment(db, id)).toBeUndefined()
        expect(await updateDetails(db, id, { name: 'x' }, noon)).toBe(false)
        await markOpened(db, id, noon)
      }
    })

    test('an id that is taken is refused and the first assessment stays', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      await expect(createAssessment(db, newAssessment({ name: 'another' }), noon)).rejects.toThrow()
      expect((await findAssessment(db, 'a1'))?.name).toBe('问渠智能')
    })

    test('changed details count as a change of the document and leave the rest alone', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      expect(await updateDetails(db, 'a1', { name: 'Wenqu' }, later(5))).toBe(true)
      expect(await findAssessment(db, 'a1')).toMatchObject({ name: 'Wenqu', scope: 'full', revision: 2, updatedAt: later(5).toISOString() })
      await updateDetails(db, 'a1', { scope: 'quick' }, later(6))
      expect(await findAssessment(db, 'a1')).toMatchObject({ name: 'Wenqu', scope: 'quick', revision: 3, createdAt: noon.toISOString() })
    })

    test('a companion is taken up and left again, and the answers to both stay', async () => {
      const db = open(await database.fresh())
      const companion = { id: 'advantage', version: '1.0.0' }
      await createAssessment(db, newAssessment({ companion }), noon)
      await saveAnswer(db, 'a1', { question: 'p:register', base: 0, answer: 'main' }, noon)
      await saveAnswer(db, 'a1', { question: 'p:advantage/register', base: 0, answer: 'beside' }, noon)
      const answers = { 'p:register': { answer: 'main', revision: 1 }, 'p:advantage/register': { answer: 'beside', revision: 1 } }
      expect(await findAssessment(db, 'a1')).toMatchObject({ companion, answers })
      await updateDetails(db, 'a1', { companion: null }, later(5))
      expect(await findAssessment(db, 'a1')).toMatchObject({ companion: null, answers })
      await updateDetails(db, 'a1', { name: 'Wenqu' }, later(6))
      expect((await findAssessment(db, 'a1'))?.companion).toBeNull()
      await updateDetails(db, 'a1', { companion }, later(7))
      expect(await findAssessment(db, 'a1')).toMatchObject({ companion, answers })
    })

    test('opening is noted at most once a day', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      await markOpened(db, 'a1', later(3_600))
      expect((await findAssessment(db, 'a1'))?.lastOpenedAt).toBe(noon.toISOString())
      await markOpened(db, 'a1', daysLater(2))
      expect(await findAssessment(db, 'a1')).toMatchObject({
        lastOpenedAt: daysLater(2).toISOString(),
        updatedAt: noon.toISOString(),
        revision: 1,
      })
    })

    test.each([
      ['emoji', '🚀👩‍🔬🇨🇳'],
      ['right to left', '\u200fחברה קטנה שركة'],
      ['quotes and comments', `'; drop table assessments; -- "\\" \`x\` %_ $1 ?`],
      ['rare Han', '\u{30edd}媖翾㛃䶮'],
      ['ten thousand characters', '金'.repeat(10_000)],
      ['looks like JSON', '{"a":1}'],
      ['looks like a number', '007'],
      ['nothing', ''],
    ])('a name is kept to the letter: %s', async (_, name) => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment({ name }), noon)
      expect((await findAssessment(db, 'a1'))?.name).toBe(name)
    })

    test.each([
      ['a NUL', 'a\0b'],
      ['half a surrogate pair', 'a\ud83d'],
    ])('a name that cannot be kept is refused and nothing is made: %s', async (_, name) => {
      const db = open(await database.fresh())
      await expect(createAssessment(db, newAssessment({ name }), noon)).rejects.toThrow(UnstorableTextError)
      expect(await findAssessment(db, 'a1')).toBeUndefined()
      await createAssessment(db, newAssessment(), noon)
      await expect(updateDetails(db, 'a1', { name }, noon)).rejects.toThrow(UnstorableTextError)
      expect((await findAssessment(db, 'a1'))?.name).toBe('问渠智能')
    })
  })
}
