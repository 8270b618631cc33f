import { describe, expect, test } from 'vitest'
import { hit } from '#lib/store/rate-limits'
import { databases, open } from '../support/databases'
import { later, noon } from './fixtures'

for (const database of databases) {
  describe(database.name, () => {
    test('attempts are allowed up to the limit, then refused until the window ends', async () => {
      const db = open(await database.fresh())
      for (let i = 0; i < 3; i += 1) {
        const expected = { allowed: true, retryAfterSeconds: 0, remaining: 2 - i, resetSeconds: 60 - i }
        expect(await hit(db, 'k', 60, 3, later(i))).toStrictEqual(expected)
      }
      expect(await hit(db, 'k', 60, 3, later(3))).toStrictEqual({ allowed: false, retryAfterSeconds: 57, remaining: 0, resetSeconds: 57 })
      expect(await hit(db, 'k', 60, 3, later(59.999))).toMatchObject({ allowed: false, retryAfterSeconds: 1 })
      expect(await hit(db, 'k', 60, 3, later(60))).toStrictEqual({ allowed: true, retryAfterSeconds: 0, remaining: 2, resetSeconds: 60 })
    })

    test('keys and window lengths are counted apart', async () => {
      const db = open(await database.fresh())
      await hit(db, 'k', 60, 1, noon)
      expect((await hit(db, 'k2', 60, 1, noon)).allowed).toBe(true)
      expect((await hit(db, 'k', 3_600, 1, noon)).allowed).toBe(true)
      expect((await hit(db, 'k', 60, 1, noon)).allowed).toBe(false)
    })

    test('of thirty attempts at once through two instances exactly the limit is allowed', async () => {
      const place = await database.fresh()
      const instances = [open(place), open(place)]
      const hits = await Promise.all(Array.from({ length: 30 }, (_, i) => hit(instances[i % 2] ?? open(place), 'k', 60, 10, noon)))
      expect(hits.filter((one) => one.allowed)).toHaveLength(10)
    })

    test('an instance whose clock is behind does not reopen a window', async () => {
      const db = open(await database.fresh())
      await hit(db, 'k', 60, 2, later(60))
      await hit(db, 'k', 60, 2, later(59))
      expect((await hit(db, 'k', 60, 2, later(61))).allowed).toBe(false)
    })

    test('ended windows are removed, and running ones are not', async () => {
      const db = open(await database.fresh())
      for (let i = 0; i < 150; i += 1) await hit(db, `once-${i}`, 60, 1, noon)
      await hit(db, 'running', 3_600, 1, noon)
      for (const key of ['a', 'b']) await hit(db, key, 60, 1, later(60))
      expect(await db.selectFrom('rate_limits').select('ends_at').execute()).toHaveLength(3)
      expect((await hit(db, 'running', 3_600, 1, later(61))).allowed).toBe(false)
    })

    test('an address is not kept in clear', async () => {
      const db = open(await database.fresh())
      await hit(db, 'exchange:203.0.113.7', 60, 1, noon)
      expect(JSON.stringify(await db.selectFrom('rate_limits').selectAll().execute())).not.toContain('203.0.113')
    })
  })
}
