import { describe, expect, test } from 'vitest'
import { forgetKeys, freeKey, holdKey, keepAnswer } from '#lib/store/idempotency'
import { databases, open } from '../support/databases'
import { daysLater, later, noon } from './fixtures'

for (const database of databases) {
  describe(database.name, () => {
    test('a repeated request gets the answer that was kept, another request with the same key none', async () => {
      const db = open(await database.fresh())
      expect(await holdKey(db, 'anna', 'k', 'request', noon)).toStrictEqual({ kind: 'new' })
      expect(await holdKey(db, 'anna', 'k', 'request', later(1))).toStrictEqual({ kind: 'busy', seconds: 19 })
      await keepAnswer(db, 'anna', 'k', { status: 201, body: '{}' })
      expect(await holdKey(db, 'anna', 'k', 'request', later(2))).toStrictEqual({ kind: 'kept', answer: { status: 201, body: '{}' } })
      expect(await holdKey(db, 'anna', 'k', 'another', later(2))).toStrictEqual({ kind: 'other' })
      expect(await holdKey(db, 'bo', 'k', 'another', later(2))).toStrictEqual({ kind: 'new' })
    })

    test('of ten at once one is answered and nine wait', async () => {
      const place = await database.fresh()
      const instances = [open(place), open(place)]
      const held = await Promise.all(Array.from({ length: 10 }, (_, i) => holdKey(instances[i % 2] ?? open(place), 'anna', 'k', 'r', noon)))
      expect(held.filter(({ kind }) => kind === 'new')).toHaveLength(1)
      expect(held.filter(({ kind }) => kind === 'busy')).toHaveLength(9)
    })

    test('a key is free again after a failure, and a while after its instance died', async () => {
      const db = open(await database.fresh())
      await holdKey(db, 'anna', 'k', 'r', noon)
      await freeKey(db, 'anna', 'k')
      expect(await holdKey(db, 'anna', 'k', 'r', noon)).toStrictEqual({ kind: 'new' })
      expect(await holdKey(db, 'anna', 'k', 'r', later(21))).toStrictEqual({ kind: 'new' })
    })

    test('answers are forgotten after a day, and the key means nothing any more', async () => {
      const db = open(await database.fresh())
      for (let i = 0; i < 150; i += 1) await holdKey(db, 'anna', `k${i}`, 'r', noon)
      await keepAnswer(db, 'anna', 'k0', { status: 201, body: '{}' })
      expect(await holdKey(db, 'anna', 'k0', 'other', daysLater(1))).toStrictEqual({ kind: 'new' })
      expect(await forgetKeys(db, later(60))).toBe(0)
      expect(await forgetKeys(db, daysLater(1))).toBe(149)
    })

    test('a key is not kept in clear', async () => {
      const db = open(await database.fresh())
      await holdKey(db, 'anna', 'a-key-of-someone', 'r', noon)
      expect(JSON.stringify(await db.selectFrom('idempotency_keys').selectAll().execute())).not.toContain('a-key-of-someone')
    })
  })
}
