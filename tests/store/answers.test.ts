import { describe, expect, test } from 'vitest'
import type { QuestionKey } from '#lib/store/answer-document'
import { AnswerDocumentError } from '#lib/store/answer-document'
import { saveAnswer } from '#lib/store/answers'
import { createAssessment, findAssessment, updateDetails } from '#lib/store/assessments'
import { answerHistory, maxEntries } from '#lib/store/history'
import { databases, open, type TestDatabases } from '../support/databases'
import { later, newAssessment, noon } from './fixtures'

const question: QuestionKey = 'p:data-provenance'
const level = (value: number) => ({ level: value, evidence: 'stated' })

const started = async (database: TestDatabases) => {
  const place = await database.fresh()
  const db = open(place)
  await createAssessment(db, newAssessment(), noon)
  return { place, db, save: (base: number, answer: unknown, at = noon) => saveAnswer(db, 'a1', { question, base, answer }, at) }
}

for (const database of databases) {
  describe(database.name, () => {
    test('a saved answer is there with its revision and time, and the document has changed', async () => {
      const { db, save } = await started(database)
      expect(await save(0, level(2), later(1))).toStrictEqual({ kind: 'saved', revision: 1 })
      expect(await save(1, level(3), later(2))).toStrictEqual({ kind: 'saved', revision: 2 })
      const found = await findAssessment(db, 'a1')
      expect(found?.answers).toStrictEqual({ [question]: { answer: level(3), revision: 2, at: later(2).toISOString() } })
      expect(found).toMatchObject({ revision: 3, updatedAt: later(2).toISOString(), lastOpenedAt: later(2).toISOString() })
    })

    test('sending the same answer again changes nothing, whatever was seen and in whatever order its fields come', async () => {
      const { db, save } = await started(database)
      await save(0, { level: 2, evidence: 'stated' })
      expect(await save(0, { evidence: 'stated', level: 2 }, later(9))).toStrictEqual({ kind: 'same', revision: 1 })
      expect(await save(1, level(2), later(9))).toStrictEqual({ kind: 'same', revision: 1 })
      expect(await findAssessment(db, 'a1')).toMatchObject({ revision: 2, updatedAt: noon.toISOString() })
      expect(await answerHistory(db, 'a1', question)).toHaveLength(1)
    })

    test('an answer from a device that has not seen the newest is refused, and both are in the history', async () => {
      const { db, save } = await started(database)
      await save(0, level(2), later(1))
      const conflict = { kind: 'conflict', stored: { answer: level(2), revision: 1, at: later(1).toISOString() } }
      expect(await save(0, level(4), later(2))).toStrictEqual(conflict)
      expect((await findAssessment(db, 'a1'))?.answers[question]?.answer).toStrictEqual(level(2))
      expect(await answerHistory(db, 'a1', question)).toStrictEqual([
        { question, answer: level(4), revision: 0, at: later(2).toISOString(), accepted: false },
        { question, answer: level(2), revision: 1, at: later(1).toISOString(), accepted: true },
      ])
      expect(await save(1, level(4), later(3))).toStrictEqual({ kind: 'saved', revision: 2 })
    })

    test('a change made while another of the same sender was on its way is taken, whether that one was saved or not', async () => {
      const { db } = await started(database)
      const send = (base: number, value: number, tag: string, after: readonly string[]) =>
        saveAnswer(db, 'a1', { question, base, answer: level(value), tag, after }, noon)
      expect(await send(0, 1, 'first', [])).toStrictEqual({ kind: 'saved', revision: 1 })
      expect(await send(0, 2, 'second', ['first'])).toStrictEqual({ kind: 'saved', revision: 2 })
      expect(await send(0, 3, 'third', ['never-came', 'second'])).toStrictEqual({ kind: 'saved', revision: 3 })
      expect((await send(0, 4, 'other-device', ['first', 'second'])).kind).toBe('conflict')
      expect((await send(0, 1, 'first', [])).kind).toBe('conflict')
      expect((await findAssessment(db, 'a1'))?.answers[question]).toMatchObject({ answer: level(3), revision: 3, tag: 'third' })
    })

    test('a refused answer that is sent again and again is in the history once', async () => {
      const { db, save } = await started(database)
      await save(0, level(2))
      for (let i = 0; i < 5; i += 1) expect((await save(0, level(4))).kind).toBe('conflict')
      expect(await answerHistory(db, 'a1', question)).toHaveLength(2)
    })

    test('a base that was never reached is a conflict with the unanswered question', async () => {
      const { save } = await started(database)
      expect(await save(7, level(1))).toStrictEqual({ kind: 'conflict', stored: { answer: null, revision: 0, at: null } })
    })

    test('a cleared answer keeps counting revisions, so that an old page cannot bring it back unseen', async () => {
      const { db, save } = await started(database)
      expect(await save(0, null)).toStrictEqual({ kind: 'same', revision: 0 })
      await save(0, level(2))
      expect(await save(1, null, later(1))).toStrictEqual({ kind: 'saved', revision: 2 })
      expect((await findAssessment(db, 'a1'))?.answers[question]).toStrictEqual({ answer: null, revision: 2, at: later(1).toISOString() })
      expect((await save(0, level(3))).kind).toBe('conflict')
      expect(await save(2, level(3))).toStrictEqual({ kind: 'saved', revision: 3 })
    })

    test('an answer that went missing on the way is an error, not a cleared answer', async () => {
      const { db, save } = await started(database)
      await save(0, level(2))
      await expect(save(1, undefined)).rejects.toThrow(SyntaxError)
      expect((await findAssessment(db, 'a1'))?.answers[question]?.answer).toStrictEqual(level(2))
    })

    test('answering an assessment that is not there says so', async () => {
      const { db } = await started(database)
      for (const id of ['a2', 'a\0b', '']) {
        expect(await saveAnswer(db, id, { question, base: 0, answer: level(1) }, noon)).toStrictEqual({ kind: 'missing' })
      }
    })

    test('fifty answers at once to different questions all arrive, through two instances', async () => {
      const { place, db } = await started(database)
      const other = open(place)
      const keys = Array.from({ length: 50 }, (_, i): QuestionKey => `p:practice-${i}`)
      const outcomes = await Promise.all(
        keys.map((key, i) => saveAnswer(i % 2 ? db : other, 'a1', { question: key, base: 0, answer: level(i) }, noon)),
      )
      expect(outcomes).toStrictEqual(keys.map(() => ({ kind: 'saved', revision: 1 })))
      const found = await findAssessment(db, 'a1')
      expect(found?.revision).toBe(51)
      expect(keys.map((key) => found?.answers[key]?.answer)).toStrictEqual(keys.map((_, i) => level(i)))
    })

    test('of twenty answers at once to one question exactly one wins and the others are told', async () => {
      const { place, db } = await started(database)
      const other = open(place)
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, i) => saveAnswer(i % 2 ? db : other, 'a1', { question, base: 0, answer: level(i) }, noon)),
      )
      expect(outcomes.filter((outcome) => outcome.kind === 'saved')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome.kind === 'conflict')).toHaveLength(19)
      const won = outcomes.findIndex((outcome) => outcome.kind === 'saved')
      expect((await findAssessment(db, 'a1'))?.answers[question]?.answer).toStrictEqual(level(won))
      const history = await answerHistory(db, 'a1', question)
      expect(history.filter((entry) => entry.accepted).map((entry) => entry.answer)).toStrictEqual([level(won)])
      expect(history).toHaveLength(20)
    })

    test('answers and details changed at once do not undo each other', async () => {
      const { db, save } = await started(database)
      await Promise.all([save(0, level(2)), updateDetails(db, 'a1', { name: 'Wenqu' }, noon)])
      const found = await findAssessment(db, 'a1')
      expect(found).toMatchObject({ name: 'Wenqu', revision: 3 })
      expect(found?.answers[question]?.answer).toStrictEqual(level(2))
    })

    test('the history of a question keeps its newest fifty and leaves other questions alone', async () => {
      const { db, save } = await started(database)
      await saveAnswer(db, 'a1', { question: 'x:model-origin', base: 0, answer: 'api' }, noon)
      for (let i = 0; i < maxEntries + 5; i += 1) await save(i, { level: i })
      const history = await answerHistory(db, 'a1', question)
      expect(history.map((entry) => entry.revision)).toStrictEqual(Array.from({ length: maxEntries }, (_, i) => maxEntries + 5 - i))
      expect(await answerHistory(db, 'a1', 'x:model-origin')).toHaveLength(1)
    })

    test.each([
      ['emoji', '🚀👩‍🔬'],
      ['right to left', '\u200fחברה'],
      ['a NUL', 'a\0b'],
      ['half a surrogate pair', '\ud83d'],
      ['quotes', `"'\\\`--;`],
      ['ten thousand characters', '金'.repeat(10_000)],
      ['a key of the language', '__proto__'],
    ])('a note within an answer is kept to the letter: %s', async (_, note) => {
      const { db, save } = await started(database)
      expect(await save(0, { level: 1, note })).toStrictEqual({ kind: 'saved', revision: 1 })
      expect((await findAssessment(db, 'a1'))?.answers[question]?.answer).toStrictEqual({ level: 1, note })
      expect((await answerHistory(db, 'a1', question))[0]?.answer).toStrictEqual({ level: 1, note })
    })

    test('stored answers that cannot be read are an error, never an empty assessment', async () => {
      const { db, save } = await started(database)
      for (const answers of ['{"p:a":', '[]', '{"p:a":{"answer":1}}', '{"other":{"answer":1,"revision":1,"at":""}}']) {
        await db.updateTable('assessments').set({ answers }).execute()
        await expect(findAssessment(db, 'a1')).rejects.toThrow(AnswerDocumentError)
        await expect(save(0, level(1))).rejects.toThrow(AnswerDocumentError)
        expect(await db.selectFrom('assessments').select('answers').execute()).toStrictEqual([{ answers }])
      }
    })
  })
}
