import { describe, expect, test } from 'vitest'
import { defaultQuery } from '#lib/screening/query'
import { reviewed, reviewedStanding } from '#lib/screening/reviewed'
import { inUnits } from '#lib/screening/standing'
import { createAssessment } from '#lib/store/assessments'
import { type Board, changeBoard, createBoard, findBoard } from '#lib/store/boards'
import { eraseAssessment, findTombstone } from '#lib/store/erasure'
import { addNote, changeNote, listNotes, removeNote } from '#lib/store/notes'
import { listReviews, recordReview } from '#lib/store/reviews'
import { assign, moveStage, stageChanges } from '#lib/store/stages'
import { submissionsAfter, submissionsPage } from '#lib/store/submission-pages'
import { addSubmission, findSubmission, roundsOf, submissionFile } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'
import { holdingsOf, withdrawSubmission } from '#lib/store/withdrawal'
import { boardWith, newBoard, newSubmission, records } from '../support/boards'
import { databases, open } from '../support/databases'
import { sealedInstrument } from '../support/sealed'
import { daysLater, later, newAssessment, noon } from './fixtures'

const boardOf = async (db: Database): Promise<Board> => {
  const board = await findBoard(db, 'b1')
  if (board === undefined) throw new Error('the board is gone')
  return board
}

const ranking = async (db: Database) =>
  (await submissionsPage(db, await boardOf(db), defaultQuery)).rows.map(({ id, rank }) => [id, rank] as const)

const strong = records([4, 'verified'], [4, 'verified'])
const middling = records([3, 'documented'], [2, 'documented'])
const weak = records([1, 'stated'], [1, 'stated'])

for (const database of databases) {
  describe(database.name, () => {
    test('a submission comes back with its file, its readings and its marks', async () => {
      const db = open(await database.fresh())
      const given = await newSubmission('s1', middling)
      await boardWith(db, [given])
      const board = await boardOf(db)
      const found = await findSubmission(db, board, 's1')
      const result = given.payload.parts[0]?.result
      expect(found).toMatchObject({ name: 's1', list: 'ranked', round: 1, verdict: 'here', stage: 'new', unreviewed: 2, flagMarks: '' })
      expect(found?.readings.evidenced).toEqual({
        score: result?.display.evidenced,
        band: result?.readings.evidenced.band,
        readiness: [inUnits(0.75), inUnits(result?.readings.evidenced.readiness.ip)],
      })
      expect((await submissionFile(db, 'b1', 's1'))?.payload).toEqual(given.payload)
      expect(await findSubmission(db, { ...board, id: 'b2' }, 's1')).toBeUndefined()
      expect(board.contents).toBe(1)
    })

    test('start-ups are ranked by score, ties share a rank, and new weights rank them anew', async () => {
      const db = open(await database.fresh())
      const byData = records([4, 'verified'], [1, 'verified'])
      await boardWith(db, [
        await newSubmission('weak', weak),
        await newSubmission('data', byData),
        await newSubmission('tied', byData),
        await newSubmission('strong', strong),
        await newSubmission('even', middling),
      ])
      expect(await ranking(db)).toEqual([
        ['strong', 1],
        ['even', 2],
        ['data', 3],
        ['tied', 3],
        ['weak', 5],
      ])
      const board = await boardOf(db)
      const preview = await submissionsPage(db, board, { ...defaultQuery, preview: { weights: { data: 3, ip: 1 } } })
      expect(preview.rows.map(({ id }) => id)).toEqual(['strong', 'data', 'tied', 'even', 'weak'])
      expect((await ranking(db))[1]?.[0]).toBe('even')
      await changeBoard(db, 'b1', board.revision, { weights: { data: 3, ip: 1 } }, later(1))
      expect(await ranking(db)).toEqual(preview.rows.map(({ id, rank }) => [id, rank]))
    })

    test('a dimension that one start-up has not scored compares nobody, until that start-up is gone', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('even', middling), await newSubmission('data', records([4, 'verified'], [0, 'none']))])
      expect((await ranking(db))[0]?.[0]).toBe('even')
      await addSubmission(db, await newSubmission('without', records([1, 'stated'], null)), later(1))
      expect((await boardOf(db)).dropped).toEqual(['ip'])
      expect(await ranking(db)).toEqual([
        ['data', 1],
        ['even', 2],
        ['without', 3],
      ])
      await withdrawSubmission(db, 'b1', 'without', 'operator', later(2))
      expect((await boardOf(db)).dropped).toEqual([])
      expect((await ranking(db))[0]?.[0]).toBe('even')
    })

    test('the same snapshot is on a board once, whoever sends it and how often', async () => {
      const place = await database.fresh()
      const [one, two] = [open(place), open(place)]
      await boardWith(one, [])
      const tries = await Promise.all(
        Array.from({ length: 6 }, async (_, index) =>
          addSubmission(index % 2 === 0 ? one : two, { ...(await newSubmission('same', middling)), id: `try-${index}` }, noon),
        ),
      )
      expect(tries.filter(({ kind }) => kind === 'added')).toHaveLength(1)
      expect(tries.filter(({ kind }) => kind === 'duplicate')).toHaveLength(5)
      expect(await addSubmission(one, { ...(await newSubmission('other', middling)), board: 'none' }, noon)).toEqual({ kind: 'missing' })
    })

    test('many start-ups that arrive at once are all there, each in a place of its own', async () => {
      const place = await database.fresh()
      const [one, two] = [open(place), open(place)]
      await boardWith(one, [])
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) =>
          addSubmission(index % 2 === 0 ? one : two, await newSubmission(`s-${index}`, weak), noon),
        ),
      )
      const all = await submissionsAfter(one, await boardOf(one), 0, 100)
      expect(all.map((row) => row.place)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    })

    test('a newer snapshot of the same start-up takes the place of the older one, which stays as a round', async () => {
      const db = open(await database.fresh())
      const of = (id: string, answers: typeof weak, at: Date) =>
        newSubmission(id, answers, { live: { assessment: 'same', at: at.toISOString() } })
      await boardWith(db, [await of('spring', weak, noon), await of('autumn', strong, daysLater(90))])
      expect(await ranking(db)).toEqual([['autumn', 1]])
      expect(await addSubmission(db, await of('summer', middling, daysLater(40)), later(1))).toMatchObject({ current: false })
      const rounds = await roundsOf(db, await boardOf(db), 'same')
      expect(rounds.map(({ id, round, list, supersededBy }) => [id, round, list, supersededBy])).toEqual([
        ['spring', 1, 'past', 'autumn'],
        ['summer', 2, 'past', 'autumn'],
        ['autumn', 3, 'ranked', null],
      ])
      await withdrawSubmission(db, 'b1', 'autumn', 'withdrawn', later(2))
      expect(await ranking(db)).toEqual([['summer', 1]])
    })

    test('a file of unknown origin with another assessment’s id puts nothing aside', async () => {
      const db = open(await database.fresh())
      const of = (id: string, at: Date, verdict: 'here' | 'unsealed') =>
        newSubmission(id, middling, { verdict, live: { assessment: 'same', at: at.toISOString() } })
      await boardWith(db, [await of('true', noon, 'here'), await of('false', daysLater(1), 'unsealed')])
      expect((await ranking(db)).map(([id]) => id)).toEqual(['true', 'false'])
    })

    test('quick checks and other versions are listed apart and never ranked', async () => {
      const db = open(await database.fresh())
      const quick = await newSubmission('quick', middling, { live: { scope: 'quick' } })
      const older = await newSubmission('older', middling, { instrument: { ...sealedInstrument, version: '0.9.0' } })
      await boardWith(db, [quick, older, await newSubmission('full', middling)])
      expect(await ranking(db)).toEqual([['full', 1]])
      for (const list of ['quick', 'other'] as const) {
        const { rows } = await submissionsPage(db, await boardOf(db), { ...defaultQuery, list })
        expect(rows).toMatchObject([{ id: list === 'quick' ? 'quick' : 'older', rank: null }])
      }
    })

    test('a withdrawn submission leaves its tombstone, and nothing of what was written about it', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('s1', middling)])
      await addNote(db, 'b1', 's1', { id: 'n1', text: 'promising', mentions: [], by: 'account-1' }, noon)
      await moveStage(db, 'b1', 's1', { to: 'talks', by: 'account-1' }, noon)
      const both = await Promise.all([1, 2].map(() => withdrawSubmission(db, 'b1', 's1', 'withdrawn', later(9))))
      expect(both.toSorted()).toEqual([false, true])
      for (const table of ['submissions', 'submission_files', 'submission_notes', 'stage_changes'] as const) {
        expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
      }
      expect(await findTombstone(db, 's1')).toMatchObject({ reason: 'withdrawn', erasedAt: later(9).toISOString() })
    })

    test('erasing an assessment takes back what its founder handed in; what an investor uploaded stays', async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      const handed = await newSubmission('handed', middling, { source: 'intake', intakeId: 'i1', live: { assessment: 'a1' } })
      const uploaded = await newSubmission('uploaded', weak, { live: { assessment: 'a1', at: later(-9).toISOString() } })
      await boardWith(db, [handed, uploaded])
      expect(await holdingsOf(db, 'a1')).toMatchObject([{ board: 'b1', submission: 'handed', boardName: '春季项目' }])
      await eraseAssessment(db, 'a1', { at: later(1), reason: 'owner' })
      expect(await ranking(db)).toEqual([['uploaded', 1]])
      expect(await holdingsOf(db, 'a1')).toEqual([])
      expect(await findTombstone(db, 'handed')).toMatchObject({ reason: 'owner' })
    })

    test('reviews are kept one after the other, the newest counts, and the reviewed reading follows at once', async () => {
      const db = open(await database.fresh())
      const given = await newSubmission('s1', middling)
      await boardWith(db, [given, await newSubmission('s2', middling)], { reading: 'reviewed' })
      const [part] = given.payload.parts
      if (part === undefined) throw new Error('a snapshot without a part')
      const review = (verdict: 'rejected' | 'verified') =>
        recordReview(
          db,
          'b1',
          's1',
          { question: 'register', verdict, reason: 'read it', by: 'account-1' },
          (reviews) => {
            const after = reviewed(sealedInstrument, part, 'full', reviews)
            return { standing: reviewedStanding(sealedInstrument, after), unreviewed: after.unreviewed }
          },
          later(1),
        )
      expect(await review('rejected')).toBe(true)
      expect(await ranking(db)).toEqual([
        ['s2', 1],
        ['s1', 2],
      ])
      const board = await boardOf(db)
      expect(await findSubmission(db, board, 's1')).toMatchObject({
        unreviewed: 1,
        readings: { reviewed: { readiness: [0, inUnits(2 / 3)] } },
      })
      await review('verified')
      expect((await listReviews(db, 'b1', 's1')).map(({ entry, verdict }) => [entry, verdict])).toEqual([
        [1, 'rejected'],
        [2, 'verified'],
      ])
      expect(await findSubmission(db, board, 's1')).toMatchObject({
        readings: { reviewed: { readiness: [inUnits(0.75), inUnits(2 / 3)] } },
      })
    })

    test('notes can be changed by who wrote them and as they were seen; a stage move is refused where someone moved it before', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('s1', middling)])
      const note = { id: 'n1', text: 'promising', mentions: ['account-2'], by: 'account-1' }
      expect(await addNote(db, 'b1', 's1', note, noon)).toBe('added')
      expect(await addNote(db, 'b1', 'none', note, noon)).toBe('missing')
      expect(await changeNote(db, 'b1', 's1', { ...note, by: 'account-2', revision: 1 }, noon)).toBe('missing')
      expect(await changeNote(db, 'b1', 's1', { ...note, text: 'doubtful', revision: 1 }, later(1))).toBe('changed')
      expect(await changeNote(db, 'b1', 's1', { ...note, revision: 1 }, later(1))).toBe('conflict')
      expect(await listNotes(db, 'b1', 's1')).toMatchObject([{ text: 'doubtful', revision: 2, mentions: ['account-2'] }])
      expect(await removeNote(db, 'b1', 's1', 'n1', 'account-2')).toBe(false)
      expect(await removeNote(db, 'b1', 's1', 'n1')).toBe(true)

      expect(await moveStage(db, 'b1', 's1', { from: 'new', to: 'talks', by: 'account-1' }, noon)).toEqual({ kind: 'moved' })
      expect(await moveStage(db, 'b1', 's1', { from: 'new', to: 'no', by: 'account-2' }, noon)).toEqual({
        kind: 'conflict',
        stage: 'talks',
      })
      expect(await stageChanges(db, 'b1', 's1')).toEqual([{ entry: 1, from: 'new', to: 'talks', by: 'account-1', at: noon.toISOString() }])
      expect(await assign(db, 'b1', 's1', 'account-2')).toBe(true)
      expect(await findSubmission(db, await boardOf(db), 's1')).toMatchObject({ assignee: 'account-2', stage: 'talks' })
    })

    test('a list is filtered by text as typed, stage, seal and gates', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [
        await newSubmission('s1', middling, { live: { name: '50%_Ready ＡＩ' } }),
        await newSubmission('s2', weak, { live: { name: 'Other' }, verdict: 'unsealed', stage: 'talks' }),
      ])
      const fresh = await boardOf(db)
      await changeBoard(db, 'b1', fresh.revision, { gates: { band: 0, flags: 'any', least: { data: 75 } } }, later(1))
      const board = await boardOf(db)
      const found = async (filter: (typeof defaultQuery)['filter']) => {
        const page = await submissionsPage(db, board, { ...defaultQuery, filter })
        expect(page.total).toBe(page.rows.length)
        expect(page.ranked).toBe(2)
        return page.rows.map(({ id }) => id)
      }
      expect(await found({ text: '0%_r' })).toEqual(['s1'])
      expect(await found({ text: '%' })).toEqual(['s1'])
      expect(await found({ text: ' ready ai ' })).toEqual(['s1'])
      expect(await found({ stages: ['talks'] })).toEqual(['s2'])
      expect(await found({ verdicts: ['unsealed'] })).toEqual(['s2'])
      expect(await found({ passes: true })).toEqual(['s1'])
      expect(await found({ passes: false })).toEqual(['s2'])
      expect(await found({ bands: [1] })).toEqual(['s2'])
      expect(await found({ assignee: null })).toEqual(['s1', 's2'])
    })

    test('a board that is empty has a first page all the same', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      expect(await submissionsPage(db, await boardOf(db), defaultQuery)).toMatchObject({ rows: [], total: 0, ranked: 0 })
    })
  })
}
