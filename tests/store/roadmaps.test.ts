import { describe, expect, test } from 'vitest'
import { createAssessment } from '#lib/store/assessments'
import { eraseAssessment } from '#lib/store/erasure'
import { findRoadmap, saveRoadmap } from '#lib/store/roadmaps'
import { databases, open } from '../support/databases'
import { later, newAssessment, noon } from './fixtures'

const roadmap = (level: number) => ({ moves: [{ practice: 'register', level }], capacity: 5 })

for (const database of databases) {
  describe(database.name, () => {
    const started = async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      return { db, save: (base: number, level: number, at = noon) => saveRoadmap(db, 'a1', { base, roadmap: roadmap(level) }, at) }
    }

    test('a roadmap is there with its revision and time once it is saved', async () => {
      const { db, save } = await started()
      expect(await findRoadmap(db, 'a1')).toBeUndefined()
      expect(await save(0, 2)).toStrictEqual({ kind: 'saved', revision: 1 })
      expect(await save(1, 3, later(5))).toStrictEqual({ kind: 'saved', revision: 2 })
      expect(await findRoadmap(db, 'a1')).toStrictEqual({ roadmap: roadmap(3), revision: 2, updatedAt: later(5).toISOString() })
    })

    test('of two pages that change it from the same state the second gets the first to choose from', async () => {
      const { db, save } = await started()
      await save(0, 2)
      expect(await save(0, 4)).toMatchObject({ kind: 'conflict', stored: { roadmap: roadmap(2), revision: 1 } })
      expect(await save(0, 2)).toStrictEqual({ kind: 'same', revision: 1 })
      expect(await findRoadmap(db, 'a1')).toMatchObject({ roadmap: roadmap(2) })
    })

    test('of two that are first at the same time one is kept', async () => {
      const { save } = await started()
      const kinds = (await Promise.all([save(0, 1), save(0, 2)])).map(({ kind }) => kind)
      expect(kinds.sort()).toEqual(['conflict', 'saved'])
    })

    test('it is erased with the assessment, and none can be made for one that is not there', async () => {
      const { db, save } = await started()
      await save(0, 2)
      await eraseAssessment(db, 'a1', { at: later(9), reason: 'owner' })
      expect(await findRoadmap(db, 'a1')).toBeUndefined()
      expect(await save(1, 3)).toStrictEqual({ kind: 'missing' })
    })
  })
}
