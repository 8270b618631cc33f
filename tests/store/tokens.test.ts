import { describe, expect, test } from 'vitest'
import type { Database } from '#lib/store/tables'
import { changeMember, createTeam } from '#lib/store/teams'
import { createToken, maxTokens, type NewToken, revokeToken, tokenOf, tokensOf, useToken } from '#lib/store/tokens'
import { addAccount } from '../support/accounts'
import { databases, open } from '../support/databases'
import { daysLater, later, noon } from './fixtures'

const token: NewToken = { id: 't1', team: 'ours', account: 'anna', label: 'nightly', scopes: ['boards:read'], expiresAt: null }

const withTeam = async (db: Database) => {
  for (const account of ['anna', 'bo']) await addAccount(db, account, noon)
  await createTeam(db, { id: 'ours', name: 'Ours' }, 'anna', noon)
  return db
}

for (const database of databases) {
  describe(database.name, () => {
    test('a token stands for its team, its maker and its scopes, and the role is the one the maker has now', async () => {
      const db = await withTeam(open(await database.fresh()))
      expect(await createToken(db, token, 'secret', noon)).toBe(true)
      expect(await useToken(db, tokenOf('secret'), noon)).toStrictEqual({
        id: 't1',
        team: 'ours',
        account: 'anna',
        role: 'owner',
        scopes: ['boards:read'],
      })
      expect(await useToken(db, 'secret', noon)).toBeUndefined()
      await createTeam(db, { id: 'theirs', name: 'Theirs' }, 'bo', noon)
      await db
        .insertInto('team_members')
        .values({ team_id: 'ours', account_id: 'bo', role: 'owner', joined_at: noon.toISOString() })
        .execute()
      await changeMember(db, 'ours', 'anna', 'viewer', { actor: 'ann', now: noon })
      expect(await useToken(db, tokenOf('secret'), noon)).toMatchObject({ role: 'viewer' })
      await changeMember(db, 'ours', 'anna', null, { actor: 'ann', now: noon })
      expect(await useToken(db, tokenOf('secret'), noon)).toBeUndefined()
    })

    test('a token that is revoked or has expired stands for nobody, and stays in the list', async () => {
      const db = await withTeam(open(await database.fresh()))
      await createToken(db, { ...token, expiresAt: daysLater(1) }, 'secret', noon)
      expect(await useToken(db, tokenOf('secret'), later(86_399))).toBeDefined()
      expect(await useToken(db, tokenOf('secret'), daysLater(1))).toBeUndefined()
      await createToken(db, { ...token, id: 't2' }, 'other', later(1))
      expect(await revokeToken(db, 'theirs', 't2', later(2))).toBe(false)
      expect(await revokeToken(db, 'ours', 't2', later(2))).toBe(true)
      expect(await revokeToken(db, 'ours', 't2', later(3))).toBe(false)
      expect(await useToken(db, tokenOf('other'), later(3))).toBeUndefined()
      expect((await tokensOf(db, 'ours')).map(({ id, revokedAt }) => [id, revokedAt])).toStrictEqual([
        ['t2', later(2).toISOString()],
        ['t1', null],
      ])
    })

    test('when a token was last used is noted once a minute, and the token itself nowhere', async () => {
      const db = await withTeam(open(await database.fresh()))
      await createToken(db, token, 'the-secret-itself', noon)
      const used = async () => (await tokensOf(db, 'ours'))[0]?.lastUsedAt
      expect(await used()).toBeNull()
      await useToken(db, tokenOf('the-secret-itself'), later(1))
      await useToken(db, tokenOf('the-secret-itself'), later(30))
      expect(await used()).toBe(later(1).toISOString())
      await useToken(db, tokenOf('the-secret-itself'), later(61))
      expect(await used()).toBe(later(61).toISOString())
      expect(JSON.stringify(await db.selectFrom('api_tokens').selectAll().execute())).not.toContain('the-secret-itself')
    })

    test('a team has so many tokens and no more, revoked ones aside', async () => {
      const db = await withTeam(open(await database.fresh()))
      for (let i = 0; i < maxTokens; i += 1) expect(await createToken(db, { ...token, id: `t${i}` }, `s${i}`, noon)).toBe(true)
      expect(await createToken(db, { ...token, id: 'more' }, 'more', noon)).toBe(false)
      await revokeToken(db, 'ours', 't0', noon)
      expect(await createToken(db, { ...token, id: 'more' }, 'more', noon)).toBe(true)
    })
  })
}
