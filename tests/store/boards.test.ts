import { describe, expect, test } from 'vitest'
import { auditEntries, recordAudit } from '#lib/store/audit'
import {
  archiveBoard,
  changeBoard,
  copyBoard,
  createBoard,
  deleteBoard,
  eraseDeletedBoards,
  findBoard,
  listBoards,
  reopenBoard,
  restoreBoard,
} from '#lib/store/boards'
import { createIntake, endIntake, exchangeIntake, findIntake, holdsIntake, listIntakes, type NewIntake } from '#lib/store/intakes'
import { hashSecret } from '#lib/store/secret'
import { addSubmission } from '#lib/store/submissions'
import { boardWith, newBoard, newSubmission, records } from '../support/boards'
import { databases, open } from '../support/databases'
import { daysLater, later, noon, secret } from './fixtures'

for (const database of databases) {
  describe(database.name, () => {
    test('a board comes back as it was made, and a team lists its own boards alone, newest first', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard({ members: ['account-2'] }), noon)
      await createBoard(db, await newBoard({ id: 'b2', name: 'Autumn' }), later(1))
      await createBoard(db, await newBoard({ id: 'b3', team: 't2' }), later(1))
      const { createdBy, ...given } = await newBoard({ members: ['account-2'] })
      expect(await findBoard(db, 'b1')).toMatchObject({ ...given, createdBy, revision: 1, archivedAt: null, deletedAt: null })
      expect((await listBoards(db, 't1')).map(({ id }) => id)).toEqual(['b2', 'b1'])
      expect(await listBoards(db, 't3')).toEqual([])
      expect(await findBoard(db, 'none')).toBeUndefined()
      expect(await findBoard(db, 'b1\0')).toBeUndefined()
    })

    test('of two people who change a board from the same state the first is kept, and the second is told', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      const both = await Promise.all(['One', 'Two'].map((name) => changeBoard(db, 'b1', 1, { name }, later(1))))
      expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved'])
      const saved = both.find(({ kind }) => kind === 'saved')
      expect(await findBoard(db, 'b1')).toMatchObject({ revision: 2, name: saved?.kind === 'saved' ? saved.board.name : '' })
      expect((await changeBoard(db, 'none', 1, {}, noon)).kind).toBe('missing')
    })

    test('an archived board stays readable and takes nothing in until it is opened again', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      expect(await archiveBoard(db, 'b1', later(1))).toBe(true)
      expect(await archiveBoard(db, 'b1', later(2))).toBe(false)
      const startup = await newSubmission('s1', records([3, 'documented'], [2, 'stated']))
      expect(await addSubmission(db, startup, later(3))).toEqual({ kind: 'closed' })
      expect(await reopenBoard(db, 'b1', later(4))).toBe(true)
      expect(await addSubmission(db, startup, later(5))).toMatchObject({ kind: 'added' })
    })

    test('a deleted board is gone, comes back whole while it can, and is erased with all of it afterwards', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('s1', records([3, 'documented'], [2, 'stated']))])
      expect(await deleteBoard(db, 'b1', later(1))).toBe(true)
      expect(await listBoards(db, 't1')).toEqual([])
      expect(await listBoards(db, 't1', { deletedSince: noon })).toHaveLength(1)
      expect((await changeBoard(db, 'b1', 1, { name: 'late' }, later(2))).kind).toBe('missing')
      expect(await restoreBoard(db, 'b1', later(3))).toBe(true)
      expect((await listBoards(db, 't1'))[0]?.counts).toEqual({ ranked: 1, quick: 0, other: 0 })
      await deleteBoard(db, 'b1', later(4))
      expect(await eraseDeletedBoards(db, later(4))).toBe(0)
      expect(await eraseDeletedBoards(db, daysLater(30))).toBe(1)
      expect(await db.selectFrom('submission_files').selectAll().execute()).toEqual([])
    })

    test('a copy has the settings and nothing of what is on it', async () => {
      const db = open(await database.fresh())
      await boardWith(db, [await newSubmission('s1', records([3, 'documented'], [2, 'stated']))])
      expect(await copyBoard(db, 'b1', { id: 'b2', name: 'Copy', createdBy: 'account-2' }, later(1))).toBe('made')
      expect(await copyBoard(db, 'none', { id: 'b3', name: 'Copy', createdBy: 'account-2' }, later(1))).toBe('missing')
      const [copy, original] = await listBoards(db, 't1')
      expect(copy).toMatchObject({ name: 'Copy', weights: original?.weights, stages: original?.stages, counts: { ranked: 0 } })
    })

    test('an intake link lets those in who have its secret, until it expires or is ended', async () => {
      const db = open(await database.fresh())
      await createBoard(db, await newBoard(), noon)
      const link: NewIntake = {
        id: 'i1',
        board: 'b1',
        label: 'Demo day',
        createdBy: 'account-1',
        secretHash: hashSecret(secret),
        expiresAt: daysLater(2),
      }
      expect(await createIntake(db, link, noon)).toBe('made')
      expect(await createIntake(db, { ...link, id: 'i2', board: 'none' }, noon)).toBe('missing')
      const grant = { tokenHash: hashSecret('token'), expiresAt: daysLater(1) }
      expect(await exchangeIntake(db, 'i1', 'wrong', grant, noon)).toBe(false)
      expect(await exchangeIntake(db, 'i1', secret, grant, noon)).toBe(true)
      expect(await holdsIntake(db, 'i1', 'token', later(1))).toBe(true)
      expect(await holdsIntake(db, 'i1', 'token', daysLater(1))).toBe(false)
      expect(await findIntake(db, 'i1', daysLater(3))).toBeUndefined()
      expect(await endIntake(db, 'b2', 'i1', later(2))).toBe(false)
      expect(await endIntake(db, 'b1', 'i1', later(2))).toBe(true)
      expect(await findIntake(db, 'i1', later(3))).toBeUndefined()
      // Leave by it stays, and its secret still gives it: whoever has either is told that the link has ended.
      expect(await holdsIntake(db, 'i1', 'token', later(3))).toBe(true)
      expect(await exchangeIntake(db, 'i1', secret, { ...grant, tokenHash: hashSecret('late') }, later(3))).toBe(true)
      expect(await listIntakes(db, 'b1')).toMatchObject([{ label: 'Demo day', revokedAt: later(2).toISOString() }])
    })

    test('the audit of a team is read newest first, a page at a time, and each team reads its own', async () => {
      const db = open(await database.fresh())
      const entry = { team: 't1', board: 'b1', actor: 'account-1', thing: null }
      await recordAudit(db, { ...entry, action: 'board.create' }, noon)
      await recordAudit(db, { ...entry, action: 'board.change' }, later(1))
      await recordAudit(db, { ...entry, action: 'board.export', board: 'b2' }, later(1))
      await recordAudit(db, { ...entry, team: 't2', action: 'board.delete' }, later(2))
      const first = await auditEntries(db, 't1', { limit: 2 })
      const rest = await auditEntries(db, 't1', { limit: 2, before: first[1] })
      expect([...first, ...rest].map(({ action }) => action).toSorted()).toEqual(['board.change', 'board.create', 'board.export'])
      expect(rest).toMatchObject([{ action: 'board.create', at: noon.toISOString() }])
      expect(await auditEntries(db, 't1', { limit: 9, board: 'b2' })).toMatchObject([{ action: 'board.export' }])
    })
  })
}
