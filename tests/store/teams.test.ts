import { describe, expect, test } from 'vitest'
import { auditEntries } from '#lib/store/audit'
import { acceptInvitation, createInvitation, listInvitations, openInvitation, revokeInvitation } from '#lib/store/invitations'
import { hashSecret } from '#lib/store/secret'
import { changeMember, createTeam, findTeam, maxTeams, membersOf, renameTeam, teamsOf } from '#lib/store/teams'
import { databases, open, type TestDatabases } from '../support/databases'
import { daysLater, later, noon } from './fixtures'
import { addAccount } from './people'

const started = async (database: TestDatabases) => {
  const place = await database.fresh()
  const db = open(place)
  for (const id of ['ann', 'bo', 'cy']) await addAccount(db, id)
  await createTeam(db, { id: 't1', name: '观澜资本' }, 'ann', noon)
  return { db, place }
}

const by = (actor: string) => ({ actor, now: noon })

const invitation = (id: string, changes: object = {}) => ({
  id,
  team: 't1',
  email: 'bo@elsewhere.org',
  role: 'analyst' as const,
  secretHash: hashSecret(`secret of ${id}`),
  invitedBy: 'ann',
  expiresAt: daysLater(7),
  ...changes,
})

for (const database of databases)
  describe(database.name, () => {
    test('whoever makes a team owns it, and sees no other', async () => {
      const { db } = await started(database)
      await createTeam(db, { id: 't2', name: 'Elsewhere' }, 'bo', noon)
      expect(await teamsOf(db, 'ann')).toMatchObject([{ id: 't1', name: '观澜资本', role: 'owner' }])
      expect(await membersOf(db, 't2')).toMatchObject([{ account: 'bo', email: 'bo@example.org', role: 'owner' }])
      expect(await renameTeam(db, 't1', '听涛资本', by('ann'))).toBe(true)
      expect(await renameTeam(db, 'none', 'nothing', by('ann'))).toBe(false)
      expect((await findTeam(db, 't1'))?.name).toBe('听涛资本')
    })

    test('an account may be in many teams, but not in any number', async () => {
      const { db } = await started(database)
      for (let n = 1; n < maxTeams; n += 1) expect(await createTeam(db, { id: `more-${n}`, name: 'more' }, 'ann', later(n))).toBe(true)
      expect(await createTeam(db, { id: 'last', name: 'too many' }, 'ann', noon)).toBe(false)
      expect(await findTeam(db, 'last')).toBeUndefined()
    })

    test('an invitation lets one account in once, in the role that it names', async () => {
      const { db } = await started(database)
      expect(await createInvitation(db, invitation('i1'), noon)).toBe('made')
      expect(await openInvitation(db, 'i1', 'wrong', noon)).toBeUndefined()
      expect(await openInvitation(db, 'i1', 'secret of i1', noon)).toMatchObject({ teamName: '观澜资本', role: 'analyst' })
      expect(await acceptInvitation(db, 'i1', 'secret of i1', 'bo', later(1))).toStrictEqual({ kind: 'joined', team: 't1' })
      expect(await acceptInvitation(db, 'i1', 'secret of i1', 'cy', later(2))).toStrictEqual({ kind: 'missing' })
      expect(await teamsOf(db, 'bo')).toMatchObject([{ id: 't1', role: 'analyst' }])
      expect(await teamsOf(db, 'cy')).toStrictEqual([])
    })

    test('of two who use one link at once, one joins', async () => {
      const { db, place } = await started(database)
      await createInvitation(db, invitation('i1'), noon)
      const other = open(place)
      const outcomes = await Promise.all([
        acceptInvitation(db, 'i1', 'secret of i1', 'bo', noon),
        acceptInvitation(other, 'i1', 'secret of i1', 'cy', noon),
      ])
      expect(outcomes.map(({ kind }) => kind).sort()).toStrictEqual(['joined', 'missing'])
      expect(await membersOf(db, 't1')).toHaveLength(2)
    })

    test('a member who uses an invitation keeps the role that they have', async () => {
      const { db } = await started(database)
      await createInvitation(db, invitation('i1', { role: 'viewer' }), noon)
      expect((await acceptInvitation(db, 'i1', 'secret of i1', 'ann', noon)).kind).toBe('joined')
      expect(await teamsOf(db, 'ann')).toMatchObject([{ role: 'owner' }])
    })

    test('an invitation ends: it runs out, is taken back, or another takes its place', async () => {
      const { db } = await started(database)
      await createInvitation(db, invitation('i1'), noon)
      expect(await openInvitation(db, 'i1', 'secret of i1', daysLater(8))).toBeUndefined()
      expect((await acceptInvitation(db, 'i1', 'secret of i1', 'bo', daysLater(8))).kind).toBe('missing')
      expect(await createInvitation(db, invitation('i2', { role: 'viewer' }), later(1))).toBe('made')
      expect((await listInvitations(db, 't1', later(2))).map(({ id }) => id)).toStrictEqual(['i2'])
      expect(await revokeInvitation(db, 't2', 'i2')).toBe(false)
      expect(await revokeInvitation(db, 't1', 'i2')).toBe(true)
      expect((await acceptInvitation(db, 'i2', 'secret of i2', 'bo', later(3))).kind).toBe('missing')
      expect(await createInvitation(db, invitation('i3', { email: 'ann@example.org' }), noon)).toBe('member')
      expect(await createInvitation(db, invitation('i4', { team: 'none' }), noon)).toBe('missing')
    })

    test('what is done to a team is written down, by whom and to what', async () => {
      const { db } = await started(database)
      await renameTeam(db, 't1', '听涛资本', { actor: 'ann', now: later(1) })
      await createInvitation(db, invitation('i1'), later(2))
      await acceptInvitation(db, 'i1', 'secret of i1', 'bo', later(3))
      await changeMember(db, 't1', 'bo', 'viewer', { actor: 'ann', now: later(4) })
      await changeMember(db, 't1', 'ann', null, { actor: 'ann', now: later(5) })
      await changeMember(db, 't1', 'bo', null, { actor: 'ann', now: later(6) })
      const entries = await auditEntries(db, 't1', { limit: 10 })
      expect(entries.map(({ action, actor, thing }) => [action, actor, thing])).toStrictEqual([
        ['member.leave', 'ann', 'bo'],
        ['member.role', 'ann', 'bo'],
        ['member.join', 'bo', 'i1'],
        ['member.invite', 'ann', 'i1'],
        ['team.change', 'ann', 't1'],
      ])
      expect(JSON.stringify(entries)).not.toContain('elsewhere.org')
    })

    test('a team keeps an owner, whoever goes', async () => {
      const { db, place } = await started(database)
      await createInvitation(db, invitation('i1', { role: 'owner' }), noon)
      expect(await changeMember(db, 't1', 'ann', null, by('ann'))).toBe('last-owner')
      expect(await changeMember(db, 't1', 'ann', 'viewer', by('ann'))).toBe('last-owner')
      expect(await changeMember(db, 't1', 'bo', 'viewer', by('bo'))).toBe('missing')
      await acceptInvitation(db, 'i1', 'secret of i1', 'bo', noon)
      const other = open(place)
      const outcomes = await Promise.all([changeMember(db, 't1', 'ann', null, by('ann')), changeMember(other, 't1', 'bo', null, by('bo'))])
      expect([...outcomes].sort()).toStrictEqual(['changed', 'last-owner'])
      expect(await membersOf(db, 't1')).toMatchObject([{ role: 'owner' }])
    })
  })
