import { describe, expect, test } from 'vitest'
import { createAssessment } from '#lib/store/assessments'
import { addHandEntry, findHandEntry, listHandEntries } from '#lib/store/board-assessments'
import { leaveStages } from '#lib/store/board-stages'
import { changeBoard, createBoard, findBoard } from '#lib/store/boards'
import { eraseAssessment } from '#lib/store/erasure'
import {
  type DeclaredFile,
  declareImports,
  findImport,
  finishImport,
  forgetFinished,
  forgetImport,
  listImports,
  maxImports,
  startImport,
} from '#lib/store/imports'
import { createIntake, exchangeIntake, holdsIntake, intakeCounts, replaceIntakeSecret } from '#lib/store/intakes'
import { hashSecret } from '#lib/store/secret'
import { findSubmission } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'
import { transact } from '#lib/store/writes'
import { boardWith, newBoard, newSubmission, records } from '../support/boards'
import { databases, open } from '../support/databases'
import { daysLater, later, newAssessment, noon } from './fixtures'

const file = (id: string, refused: DeclaredFile['refused'] = null): DeclaredFile => ({ id, name: `${id}.pdf`, bytes: 10, refused })
const declare = (db: Database, ...ids: string[]) =>
  declareImports(
    db,
    'b1',
    'account-1',
    ids.map((id) => file(id)),
    noon,
  )
const taken = { outcome: 'here', issue: null, company: '和白智能', submission: 's1' } as const

for (const database of databases) {
  describe(database.name, () => {
    test('files are announced in their order, and what is too large is refused before it is sent', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      const tooLarge = { code: 'reading.too-large', path: [], data: { maximum: 8 } }
      expect(await declareImports(db, 'b1', 'account-1', [file('one'), file('two', tooLarge)], noon)).toBe('declared')
      expect(await declare(db, 'three')).toBe('declared')
      expect(await listImports(db, 'b1')).toMatchObject([
        { id: 'one', state: 'waiting', outcome: null, by: 'account-1' },
        { id: 'two', state: 'done', outcome: 'unreadable', issue: tooLarge },
        { id: 'three', state: 'waiting' },
      ])
      expect(await declareImports(db, 'none', 'account-1', [file('one')], noon)).toBe('missing')
      expect(await listImports(db, 'a\0')).toEqual([])
    })

    test('a file is read once, whoever sends it again; one that was lost with its server can be sent again', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      await declare(db, 'one')
      const starts = await Promise.all([1, 2, 3].map(() => startImport(db, 'b1', 'one', noon)))
      expect(starts.toSorted()).toEqual(['started', 'taken', 'taken'])
      expect(await startImport(db, 'b1', 'one', later(60))).toBe('taken')
      expect(await startImport(db, 'b1', 'one', later(180))).toBe('started')
      await finishImport(db, 'b1', 'one', taken, later(181))
      expect(await findImport(db, 'b1', 'one')).toMatchObject({ state: 'done', ...taken })
      expect(await startImport(db, 'b1', 'one', daysLater(1))).toBe('taken')
      expect(await startImport(db, 'b1', 'none', noon)).toBe('missing')
    })

    test('what could not be read for a passing reason waits again, and what was cancelled stays away', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      await declare(db, 'one', 'two')
      await startImport(db, 'b1', 'one', noon)
      await finishImport(db, 'b1', 'one', null, later(1))
      expect(await startImport(db, 'b1', 'one', later(2))).toBe('started')
      expect(await forgetImport(db, 'b1', 'one')).toBe(true)
      await finishImport(db, 'b1', 'one', taken, later(3))
      expect((await listImports(db, 'b1')).map(({ id }) => id)).toEqual(['two'])
      expect(await forgetImport(db, 'b1', 'one')).toBe(false)
    })

    test('the list has a bound: finished files make room, waiting ones do not', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      const ids = Array.from({ length: maxImports }, (_, number) => `f${number}`)
      expect(await declare(db, ...ids)).toBe('declared')
      expect(await declare(db, 'more')).toBe('full')
      await startImport(db, 'b1', 'f3', noon)
      await finishImport(db, 'b1', 'f3', taken, noon)
      expect(await declare(db, 'more')).toBe('declared')
      expect(await findImport(db, 'b1', 'f3')).toBeUndefined()
      expect((await listImports(db, 'b1')).at(-1)?.id).toBe('more')
      await startImport(db, 'b1', 'f5', noon)
      await finishImport(db, 'b1', 'f5', taken, noon)
      await forgetFinished(db, 'b1')
      expect(await listImports(db, 'b1')).toHaveLength(maxImports - 1)
    })

    test('an assessment entered by hand is listed with its name as it is now, and goes when it is erased', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      await createAssessment(db, newAssessment(), noon)
      expect(await addHandEntry(db, 'b1', 'a1', 'account-1', later(5))).toBe('added')
      expect(await listHandEntries(db, 'b1')).toEqual([
        { assessment: 'a1', name: '问渠智能', scope: 'full', by: 'account-1', at: later(5).toISOString(), updatedAt: noon.toISOString() },
      ])
      expect(await findHandEntry(db, 'b2', 'a1')).toBeUndefined()
      await eraseAssessment(db, 'a1', { at: later(9), reason: 'owner' })
      expect(await listHandEntries(db, 'b1')).toEqual([])
    })

    test('a stage that is gone sends its start-ups where they were to go, else to the first', async () => {
      const db = open(await database.fresh())
      const strong = records([4, 'verified'], [4, 'verified'])
      await boardWith(db, [
        await newSubmission('a', strong, { stage: 'new' }),
        await newSubmission('b', strong, { stage: 'talks' }),
        await newSubmission('c', strong, { stage: 'lost' }),
      ])
      const stages = [
        { id: 'first', name: 'First' },
        { id: 'next', name: 'Next' },
      ]
      await transact(db, async (trx) => {
        await changeBoard(trx, 'b1', 1, { stages }, later(1))
        await leaveStages(trx, 'b1', stages, { talks: 'next', lost: 'nowhere' })
      })
      const board = await findBoard(db, 'b1')
      if (board === undefined) throw new Error('the board is gone')
      const found = await Promise.all(['a', 'b', 'c'].map((id) => findSubmission(db, board, id)))
      expect(found.map((one) => one?.stage)).toEqual(['first', 'next', 'first'])
    })

    test('a new secret ends the old link and every leave by it; what came by each link is counted', async () => {
      const db = open(await database.fresh())
      const handed = { source: 'intake', intakeId: 'i1' } as const
      await boardWith(db, [await newSubmission('a', records([4, 'verified'], null), handed)])
      const link = { id: 'i1', board: 'b1', label: '', createdBy: 'account-1', secretHash: hashSecret('old'), expiresAt: daysLater(2) }
      await createIntake(db, link, noon)
      const grant = (token: string) => ({ tokenHash: hashSecret(token), expiresAt: daysLater(9) })
      await exchangeIntake(db, 'i1', 'old', grant('token'), noon)
      expect(await replaceIntakeSecret(db, 'b2', 'i1', hashSecret('new'), later(1))).toBe(false)
      expect(await replaceIntakeSecret(db, 'b1', 'i1', hashSecret('new'), later(1))).toBe(true)
      expect(await holdsIntake(db, 'i1', 'token', later(2))).toBe(false)
      expect(await exchangeIntake(db, 'i1', 'old', grant('again'), later(2))).toBe(false)
      expect(await exchangeIntake(db, 'i1', 'new', grant('fresh'), later(2))).toBe(true)
      expect(await replaceIntakeSecret(db, 'b1', 'i1', hashSecret('late'), daysLater(3))).toBe(false)
      expect([...(await intakeCounts(db, 'b1'))]).toEqual([['i1', 1]])
    })
  })
}
