import { describe, expect, test } from 'vitest'
import { createAssessment, findAssessment } from '#lib/store/assessments'
import { attach, attachedTo, detach, isAttached } from '#lib/store/attachments'
import { eraseAssessment } from '#lib/store/erasure'
import { replaceSecret } from '#lib/store/grants'
import { hashSecret } from '#lib/store/secret'
import { databases, open, type TestDatabases } from '../support/databases'
import { later, newAssessment, noon } from './fixtures'
import { addAccount } from './people'

const started = async (database: TestDatabases) => {
  const db = open(await database.fresh())
  for (const id of ['ann', 'bo']) await addAccount(db, id)
  for (const id of ['a1', 'a2']) await createAssessment(db, newAssessment({ id, secretHash: hashSecret(id) }), noon)
  return db
}

for (const database of databases)
  describe(database.name, () => {
    test('an assessment is kept with an account, for that account alone, until it is detached', async () => {
      const db = await started(database)
      expect(await attach(db, 'ann', 'a1', later(1))).toBe(true)
      expect(await attach(db, 'ann', 'a1', later(2))).toBe(true)
      expect(await attachedTo(db, 'ann')).toMatchObject([{ id: 'a1', name: '问渠智能', attachedAt: later(1).toISOString() }])
      expect(await isAttached(db, 'ann', 'a1')).toBe(true)
      expect(await isAttached(db, 'bo', 'a1')).toBe(false)
      expect(await isAttached(db, 'ann', 'a2')).toBe(false)
      expect(await detach(db, 'bo', 'a1')).toBe(false)
      expect(await detach(db, 'ann', 'a1')).toBe(true)
      expect(await attachedTo(db, 'ann')).toStrictEqual([])
      expect(await findAssessment(db, 'a1')).toBeDefined()
    })

    test('a replaced link puts out whoever kept the assessment by the old one, but for the one who replaced it', async () => {
      const db = await started(database)
      for (const account of ['ann', 'bo']) await attach(db, account, 'a1', noon)
      await attach(db, 'bo', 'a2', noon)
      await replaceSecret(db, 'a1', hashSecret('fresh'), 'ann')
      expect(await isAttached(db, 'ann', 'a1')).toBe(true)
      expect((await attachedTo(db, 'bo')).map(({ id }) => id)).toStrictEqual(['a2'])
      await replaceSecret(db, 'a1', hashSecret('fresher'))
      expect(await isAttached(db, 'ann', 'a1')).toBe(false)
    })

    test('an erased assessment is kept nowhere', async () => {
      const db = await started(database)
      await attach(db, 'ann', 'a1', noon)
      await eraseAssessment(db, 'a1', { at: noon, reason: 'owner' })
      expect(await attachedTo(db, 'ann')).toStrictEqual([])
    })
  })
