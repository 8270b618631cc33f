import { describe, expect, test } from 'vitest'
import { endOtherSessions, endSession, eraseAccount, findAccount, forgetEnded, listSessions, renameAccount } from '#lib/store/accounts'
import { createAssessment, findAssessment } from '#lib/store/assessments'
import type { Database } from '#lib/store/tables'
import { createTeam, findTeam, membersOf } from '#lib/store/teams'
import { databases, open, type TestDatabases } from '../support/databases'
import { daysLater, later, newAssessment, noon } from './fixtures'
import { addAccount } from './people'

const started = async (database: TestDatabases) => {
  const db = open(await database.fresh())
  for (const id of ['ann', 'bo']) await addAccount(db, id)
  return db
}

const addSession = (db: Database, account: string, id: string, expiresAt = daysLater(30)) =>
  db
    .insertInto('account_sessions')
    .values({
      id,
      account_id: account,
      token: `token of ${id}`,
      ip_address: null,
      user_agent: null,
      created_at: noon.toISOString(),
      updated_at: noon.toISOString(),
      expires_at: expiresAt.toISOString(),
    })
    .execute()

const attach = (db: Database, account: string, assessment: string) =>
  db.insertInto('account_assessments').values({ account_id: account, assessment_id: assessment, attached_at: noon.toISOString() }).execute()

const join = (db: Database, team: string, account: string, role: string) =>
  db.insertInto('team_members').values({ team_id: team, account_id: account, role, joined_at: noon.toISOString() }).execute()

for (const database of databases)
  describe(database.name, () => {
    test('a sign-in is ended by its own account alone, one by one or all others', async () => {
      const db = await started(database)
      for (const id of ['s1', 's2', 's3']) await addSession(db, 'ann', id)
      await addSession(db, 'ann', 's0', later(-1))
      await addSession(db, 'bo', 's4')
      expect((await listSessions(db, 'ann', noon)).map(({ id }) => id)).toStrictEqual(['s1', 's2', 's3'])
      expect(await endSession(db, 'bo', 's1')).toBe(false)
      expect(await endSession(db, 'ann', 's1')).toBe(true)
      await endOtherSessions(db, 'ann', 's2')
      expect((await listSessions(db, 'ann', noon)).map(({ id }) => id)).toStrictEqual(['s2'])
      expect(await listSessions(db, 'bo', noon)).toHaveLength(1)
    })

    test('sign-ins that ended are forgotten', async () => {
      const db = await started(database)
      await addSession(db, 'ann', 's1', later(1))
      await addSession(db, 'ann', 's2', later(3))
      await forgetEnded(db, later(2))
      expect((await db.selectFrom('account_sessions').select('id').execute()).map(({ id }) => id)).toStrictEqual(['s2'])
    })

    test('a name changes, and the account is found by its address', async () => {
      const db = await started(database)
      await renameAccount(db, 'ann', '安雅', later(1))
      expect(await findAccount(db, 'ann@example.org')).toStrictEqual({ id: 'ann', name: '安雅', email: 'ann@example.org' })
      expect(await findAccount(db, 'nobody@example.org')).toBeUndefined()
    })

    test('an erased account takes its sign-ins and the teams where it was alone, and leaves the others', async () => {
      const db = await started(database)
      await addSession(db, 'ann', 's1')
      await createTeam(db, { id: 'alone', name: 'alone' }, 'ann', noon)
      await createTeam(db, { id: 'shared', name: 'shared' }, 'bo', noon)
      await join(db, 'shared', 'ann', 'analyst')
      expect(await eraseAccount(db, 'ann', false, later(1))).toStrictEqual({ kind: 'erased' })
      expect(await findAccount(db, 'ann@example.org')).toBeUndefined()
      expect(await db.selectFrom('account_sessions').selectAll().execute()).toStrictEqual([])
      expect(await findTeam(db, 'alone')).toBeUndefined()
      expect(await membersOf(db, 'shared')).toMatchObject([{ account: 'bo' }])
    })

    test('an account that is the last owner of others stays whole, and the team is named', async () => {
      const db = await started(database)
      await createTeam(db, { id: 'a-alone', name: 'alone' }, 'ann', noon)
      await createTeam(db, { id: 'b-shared', name: '观澜资本' }, 'ann', noon)
      await join(db, 'b-shared', 'bo', 'analyst')
      expect(await eraseAccount(db, 'ann', true, later(1))).toStrictEqual({ kind: 'last-owner', team: '观澜资本' })
      expect(await findAccount(db, 'ann@example.org')).toBeDefined()
      expect(await findTeam(db, 'a-alone')).toBeDefined()
    })

    test.each([true, false])('assessments kept with an account go with it where that is chosen: %s', async (erased) => {
      const db = await started(database)
      for (const id of ['a1', 'a2']) await createAssessment(db, newAssessment({ id, secretHash: id }), noon)
      await attach(db, 'ann', 'a1')
      await eraseAccount(db, 'ann', erased, later(1))
      expect((await findAssessment(db, 'a1')) === undefined).toBe(erased)
      expect(await findAssessment(db, 'a2')).toBeDefined()
      expect(await db.selectFrom('account_assessments').selectAll().execute()).toStrictEqual([])
    })
  })
