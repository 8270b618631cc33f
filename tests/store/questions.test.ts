import { describe, expect, test } from 'vitest'
import { deleteBoard, findBoard } from '#lib/store/boards'
import { keepMentions, mentionsOf } from '#lib/store/mentions'
import { neighboursOf } from '#lib/store/neighbours'
import { addNote, removeNote } from '#lib/store/notes'
import { keepQuestion, listQuestions, type QuestionChange } from '#lib/store/questions'
import { listReviews, newestReviews, recordReview } from '#lib/store/reviews'
import { findSubmission } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'
import { withdrawSubmission } from '#lib/store/withdrawal'
import { boardWith, newSubmission, records } from '../support/boards'
import { databases, open } from '../support/databases'
import { later, noon } from './fixtures'

const change = (question: string, more: Partial<QuestionChange> = {}): QuestionChange => ({
  question,
  text: null,
  answer: '',
  done: false,
  dropped: false,
  revision: 0,
  by: 'account-1',
  ...more,
})

const placeOf = async (db: Database, id: string) => {
  const board = await findBoard(db, 'b1')
  const submission = board && (await findSubmission(db, board, id))
  return board && submission && neighboursOf(db, board, submission)
}

for (const database of databases) {
  describe(database.name, () => {
    test('questions are kept in the order in which they were first touched, and of two changes from one state the first wins', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('s1', records([2, 'documented'], null))])
      expect(await keepQuestion(db, 'b1', 's1', change('p:register', { done: true }), noon)).toEqual({ kind: 'kept', revision: 1 })
      expect(await keepQuestion(db, 'b1', 's1', change('o:own', { text: 'Why now?' }), noon)).toEqual({ kind: 'kept', revision: 1 })
      const both = await Promise.all(
        ['One', 'Two'].map((answer) => keepQuestion(db, 'b1', 's1', change('p:register', { answer, revision: 1 }), later(1))),
      )
      expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'kept'])
      expect((await listQuestions(db, 'b1', 's1')).map(({ question, revision }) => [question, revision])).toEqual([
        ['p:register', 2],
        ['o:own', 1],
      ])
      expect(await keepQuestion(db, 'b1', 's2', change('p:register'), noon)).toEqual({ kind: 'missing' })
      expect(await keepQuestion(db, 'b1', 's1', change('drop table'), noon)).toEqual({ kind: 'missing' })
      expect(await withdrawSubmission(db, 'b1', 's1', 'withdrawn', noon)).toBe(true)
      expect(await listQuestions(db, 'b1', 's1')).toEqual([])
    })

    test('a mention is found by whom it names, on boards of their teams that stand, until the note goes', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('s1', records([2, 'documented'], null))])
      const named = async () => (await mentionsOf(db, 'account-2', ['t1'], 10)).map(({ text, submissionName }) => [text, submissionName])
      await addNote(db, 'b1', 's1', { id: 'n1', text: 'See @Lin', mentions: ['account-2'], by: 'account-1' }, noon)
      await keepMentions(db, { board: 'b1', submission: 's1', note: 'n1' }, ['account-2', 'account-2'], noon)
      expect(await named()).toEqual([['See @Lin', 's1']])
      expect(await mentionsOf(db, 'account-2', ['t2'], 10)).toEqual([])
      expect(await mentionsOf(db, 'account-2', [], 10)).toEqual([])
      await keepMentions(db, { board: 'b1', submission: 's1', note: 'n1' }, [], later(1))
      expect(await named()).toEqual([])
      await keepMentions(db, { board: 'b1', submission: 's1', note: 'n1' }, ['account-2'], later(2))
      await removeNote(db, 'b1', 's1', 'n1')
      expect(await named()).toEqual([])
      await addNote(db, 'b1', 's1', { id: 'n2', text: 'Again @Lin', mentions: ['account-2'], by: 'account-1' }, noon)
      await keepMentions(db, { board: 'b1', submission: 's1', note: 'n2' }, ['account-2'], noon)
      await deleteBoard(db, 'b1', later(3))
      expect(await named()).toEqual([])
    })

    test('the next above and below are those of the ranking; ties are in the order in which they came', async () => {
      const db = open(await database.fresh())
      const tied = records([3, 'documented'], [3, 'documented'])
      await boardWith(db, [
        await newSubmission('low', records([1, 'stated'], [1, 'stated'])),
        await newSubmission('one', tied),
        await newSubmission('two', tied),
        await newSubmission('top', records([4, 'verified'], [4, 'verified'])),
      ])
      expect(await placeOf(db, 'top')).toEqual({ rank: 1, of: 4, above: null, below: { id: 'one', name: 'one' } })
      expect(await placeOf(db, 'one')).toMatchObject({ rank: 2, above: { id: 'top' }, below: { id: 'two' } })
      expect(await placeOf(db, 'two')).toMatchObject({ rank: 2, above: { id: 'one' }, below: { id: 'low' } })
      expect(await placeOf(db, 'low')).toMatchObject({ rank: 4, above: { id: 'two' }, below: null })
    })

    test('a verdict that is taken back no longer counts, and stays in the history', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('s1', records([2, 'documented'], null))])
      const standing = { score: null, band: null, readiness: [null, null] }
      const seen: string[][] = []
      const reviewing = (reviews: ReadonlyMap<string, string>) => {
        seen.push([...reviews.values()])
        return { standing, unreviewed: 0 }
      }
      for (const verdict of ['rejected', 'withdrawn', 'verified'] as const) {
        await recordReview(db, 'b1', 's1', { question: 'register', verdict, reason: 'x', by: 'account-1' }, reviewing, noon)
      }
      expect(seen).toEqual([['rejected'], [], ['verified']])
      const kept = await listReviews(db, 'b1', 's1')
      expect(kept.map(({ verdict }) => verdict)).toEqual(['rejected', 'withdrawn', 'verified'])
      expect([...newestReviews(kept)]).toEqual([['register', 'verified']])
    })
  })
}
