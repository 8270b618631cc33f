import { describe, expect, test } from 'vitest'
import { createAssessment } from '#lib/store/assessments'
import { eraseAssessment, withdrawSnapshot } from '#lib/store/erasure'
import { hashSecret } from '#lib/store/secret'
import { listOpenings, maxOpenings, noteOpening } from '#lib/store/share-openings'
import { createShare, exchangeShare, findShare, listShares, maxShares, readerOf, revokeShare } from '#lib/store/shares'
import type { Database } from '#lib/store/tables'
import { databases, open, type TestDatabases } from '../support/databases'
import { daysLater, later, newAssessment, noon } from './fixtures'

const key = 'the-secret-of-the-link'
const grant = (token: string, expiresAt = daysLater(180)) => ({ tokenHash: hashSecret(token), expiresAt })

const snapshot = (assessment: string, id: string, place: number) => ({
  assessment_id: assessment,
  id,
  place,
  request_key: `request-${id}`,
  at: noon.toISOString(),
  name: '松烟',
  locale: 'zh',
  scope: 'full',
  instrument: 'readiness',
  instrument_version: '1.0.0',
  scoring: '1.0.0',
  digest: '0'.repeat(64),
  content_digest: '0'.repeat(64),
  sealed: '{}',
  evidenced: null,
  claimed: null,
  possible: null,
  evidenced_band: null,
  claimed_band: null,
  possible_band: null,
  flags_raised: 0,
  flags_open: 0,
  weakest: null,
  targets: '{}',
})

const started = async (database: TestDatabases) => {
  const db = open(await database.fresh())
  for (const id of ['a1', 'a2']) await createAssessment(db, newAssessment({ id, secretHash: hashSecret(id) }), noon)
  await db
    .insertInto('snapshots')
    .values([snapshot('a1', 's1', 1), snapshot('a1', 's2', 2), snapshot('a2', 's3', 1)])
    .execute()
  return db
}

const share = (db: Database, id: string, changes: Partial<Parameters<typeof createShare>[1]> = {}, now = noon) =>
  createShare(
    db,
    {
      id,
      assessmentId: 'a1',
      snapshotId: 's1',
      label: '王投资人',
      edition: 'summary',
      secretHash: hashSecret(key),
      expiresAt: null,
      ...changes,
    },
    now,
  )

const tables = ['shares', 'share_grants', 'share_openings'] as const
const rows = (db: Database) => Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length))

for (const database of databases) {
  describe(database.name, () => {
    test('a link is exchanged for leave to read, by its own secret alone', async () => {
      const db = await started(database)
      expect(await share(db, 'link')).toBe('made')
      expect(await share(db, 'other', { secretHash: hashSecret('another') })).toBe('made')
      for (const [id, given] of [
        ['link', 'wrong'],
        ['link', ''],
        ['link', hashSecret(key)],
        ['other', key],
        ['none', key],
        ['a1', 'a1'],
        ['a\0', key],
      ] as const)
        expect(await exchangeShare(db, id, given, grant('token'), noon), `${id} ${given}`).toBe(false)
      expect(await exchangeShare(db, 'link', key, grant('token'), noon)).toBe(true)
      expect(await exchangeShare(db, 'link', key, grant('second'), noon)).toBe(true)
      expect(await readerOf(db, 'link', 'token', noon)).toBe(1)
      expect(await readerOf(db, 'link', 'second', noon)).toBe(2)
      expect(await readerOf(db, 'other', 'token', noon)).toBeUndefined()
      expect(await readerOf(db, 'link', 'token ', noon)).toBeUndefined()
      expect(await readerOf(db, 'link', 'token', daysLater(180))).toBeUndefined()
    })

    test('a link shows what it was made for, and ends at its time', async () => {
      const db = await started(database)
      await share(db, 'link', { expiresAt: daysLater(7) })
      expect(await findShare(db, 'link', later(1))).toStrictEqual({
        id: 'link',
        assessmentId: 'a1',
        snapshotId: 's1',
        label: '王投资人',
        edition: 'summary',
        createdAt: noon.toISOString(),
        expiresAt: daysLater(7).toISOString(),
        revokedAt: null,
      })
      expect(await findShare(db, 'link', daysLater(7))).toBeUndefined()
      expect(await exchangeShare(db, 'link', key, grant('token'), daysLater(7))).toBe(false)
      expect(await listShares(db, 'a1')).toHaveLength(1)
    })

    test('a revoked link lets nobody in any more, and its log stays', async () => {
      const db = await started(database)
      await share(db, 'link')
      await exchangeShare(db, 'link', key, grant('token'), noon)
      await noteOpening(db, { shareId: 'link', what: 'page', reader: 1 }, noon)
      for (const [assessment, id] of [
        ['a2', 'link'],
        ['a1', 'none'],
        ['a1', 'a\0'],
      ] as const)
        expect(await revokeShare(db, assessment, id, noon)).toBe(false)
      expect(await revokeShare(db, 'a1', 'link', later(5))).toBe(true)
      expect(await revokeShare(db, 'a1', 'link', later(9))).toBe(true)
      expect((await listShares(db, 'a1')).map(({ revokedAt }) => revokedAt)).toEqual([later(5).toISOString()])
      expect(await findShare(db, 'link', later(6))).toBeUndefined()
      expect(await readerOf(db, 'link', 'token', later(6))).toBeUndefined()
      expect(await exchangeShare(db, 'link', key, grant('again'), later(6))).toBe(false)
      expect(await listOpenings(db, 'a1')).toHaveLength(1)
    })

    test('a link used while it is being revoked never leaves leave behind', async () => {
      const place = await database.fresh()
      const [db, other] = [open(place), open(place)]
      await createAssessment(db, newAssessment(), noon)
      await db
        .insertInto('snapshots')
        .values(snapshot('a1', 's1', 1))
        .execute()
      for (let i = 0; i < 6; i += 1) {
        await share(db, `link-${i}`)
        const exchanges = ['a', 'b', 'c'].map((name) => exchangeShare(other, `link-${i}`, key, grant(name + i), noon))
        await Promise.all([...exchanges, revokeShare(db, 'a1', `link-${i}`, noon)])
        expect(await db.selectFrom('share_grants').selectAll().execute()).toStrictEqual([])
      }
    })

    test('openings are told to the owner alone; a page looked at again is the same visit, a file is not', async () => {
      const db = await started(database)
      await share(db, 'link')
      const note = (what: 'page' | 'pdf', reader: number, at: Date) => noteOpening(db, { shareId: 'link', what, reader }, at)
      await note('page', 1, noon)
      await note('page', 1, later(60))
      await note('page', 2, later(61))
      await note('pdf', 1, later(62))
      await note('pdf', 1, later(63))
      await note('page', 1, later(1_801))
      await noteOpening(db, { shareId: 'none', what: 'page', reader: 1 }, noon)
      const told = (await listOpenings(db, 'a1')).map(({ what, reader, at }) => [what, reader, at])
      expect(told).toEqual([
        ['page', 1, later(1_801).toISOString()],
        ['pdf', 1, later(63).toISOString()],
        ['pdf', 1, later(62).toISOString()],
        ['page', 2, later(61).toISOString()],
        ['page', 1, noon.toISOString()],
      ])
      expect(await listOpenings(db, 'a2')).toEqual([])
    })

    test('the log has a bound, and keeps the newest', async () => {
      const db = await started(database)
      await share(db, 'link')
      for (let i = 0; i < maxOpenings + 5; i += 1) await noteOpening(db, { shareId: 'link', what: 'pdf', reader: 1 }, later(i))
      const told = await listOpenings(db, 'a1')
      expect(told).toHaveLength(maxOpenings)
      expect([told.at(0)?.at, told.at(-1)?.at]).toEqual([later(maxOpenings + 4).toISOString(), later(5).toISOString()])
    })

    test('there is a bound on links; ended ones make room, the oldest first', async () => {
      const db = await started(database)
      const outcomes = []
      for (let i = 0; i < maxShares; i += 1) outcomes.push(await share(db, `l${i}`, {}, later(i)))
      expect(new Set(outcomes)).toEqual(new Set(['made']))
      expect(await share(db, 'more', {}, later(100))).toBe('full')
      expect(await share(db, 'theirs', { assessmentId: 'a2', snapshotId: 's3' })).toBe('made')
      await revokeShare(db, 'a1', 'l9', later(101))
      await revokeShare(db, 'a1', 'l3', later(102))
      expect(await share(db, 'more', {}, later(103))).toBe('made')
      const left = (await listShares(db, 'a1')).map(({ id }) => id)
      expect(left).toHaveLength(maxShares)
      expect(left).toContain('l9')
      expect(left).not.toContain('l3')
    })

    test('there is no link to a snapshot of another assessment, or to none', async () => {
      const db = await started(database)
      for (const [assessmentId, snapshotId] of [
        ['a1', 's3'],
        ['a1', 's9'],
        ['a9', 's1'],
        ['a\0', 's1'],
      ] as const)
        expect(await share(db, 'link', { assessmentId, snapshotId })).toBe('missing')
    })

    test('a withdrawn snapshot takes its links along, and an erased assessment all of them', async () => {
      const db = await started(database)
      await share(db, 'one')
      await share(db, 'two', { snapshotId: 's2' })
      await share(db, 'theirs', { assessmentId: 'a2', snapshotId: 's3' })
      for (const id of ['one', 'two', 'theirs']) {
        await exchangeShare(db, id, key, grant(`token-${id}`), noon)
        await noteOpening(db, { shareId: id, what: 'page', reader: 1 }, noon)
      }
      expect(await rows(db)).toEqual([3, 3, 3])
      await withdrawSnapshot(db, 'a1', 's1', noon)
      expect(await rows(db)).toEqual([2, 2, 2])
      await eraseAssessment(db, 'a1', { at: noon, reason: 'owner' })
      expect(await rows(db)).toEqual([1, 1, 1])
      expect(await findShare(db, 'theirs', noon)).toBeDefined()
    })

    test('neither secrets nor tokens are anywhere in the database', async () => {
      const db = await started(database)
      await share(db, 'link')
      await exchangeShare(db, 'link', key, grant('token-in-clear'), noon)
      const all = JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())))
      expect(all).not.toContain(key)
      expect(all).not.toContain('token-in-clear')
      expect(JSON.stringify(await listShares(db, 'a1'))).not.toContain(hashSecret(key))
    })
  })
}
