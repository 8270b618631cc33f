import { describe, expect, test } from 'vitest'
import type { KeptCalculation } from '#lib/evidence/calculation'
import { createAssessment } from '#lib/store/assessments'
import { findCalculation, keepCalculation, listCalculations, maxCalculations, removeCalculation } from '#lib/store/calculations'
import { eraseAssessment } from '#lib/store/erasure'
import { databases, open } from '../support/databases'
import { later, newAssessment, noon } from './fixtures'

const said = { summary: '一句话', inputs: [{ label: 'a', value: '1', note: null }], outputs: [], sources: ['x'] }

const calculation = (id: string, place: number, tokens: number): KeptCalculation => ({
  id,
  place,
  tool: 'compute',
  question: 'p:compute-budget',
  inputs: { tokens },
  filled: { 'x:serving-load': 'pilot', 'x:markets': ['cn', 'eu'] },
  factsVersion: '0123456789ab',
  figures: { flops: 1e21, budget: null, lawsAbove: ['eu'] },
  words: { zh: said, en: said },
  at: noon.toISOString(),
  sha256: 'f'.repeat(64),
})

for (const database of databases) {
  describe(database.name, () => {
    const started = async () => {
      const db = open(await database.fresh())
      await createAssessment(db, newAssessment(), noon)
      const keep = (id: string, tokens: number) =>
        keepCalculation(db, 'a1', {
          id,
          repeats: ({ inputs }) => JSON.stringify(inputs) === JSON.stringify({ tokens }),
          kept: async (place) => calculation(id, place, tokens),
        })
      return { db, keep }
    }

    test('a calculation comes back whole, and the list is in the order of saving', async () => {
      const { db, keep } = await started()
      expect(await keep('one', 1)).toStrictEqual({ kind: 'saved', calculation: calculation('one', 1, 1), repeated: false })
      await keep('two', 2)
      expect(await findCalculation(db, 'a1', 'two')).toStrictEqual(calculation('two', 2, 2))
      expect((await listCalculations(db, 'a1')).map(({ id }) => id)).toEqual(['one', 'two'])
    })

    test('the same plan is kept once, however often it is sent, and two at the same time get two places', async () => {
      const { db, keep } = await started()
      await keep('one', 1)
      expect(await keep('again', 1)).toMatchObject({ kind: 'saved', repeated: true, calculation: { id: 'one' } })
      await Promise.all([keep('two', 2), keep('three', 3)])
      expect((await listCalculations(db, 'a1')).map(({ place }) => place)).toEqual([1, 2, 3])
    })

    test('one that is taken out is gone, and a second time there is none', async () => {
      const { db, keep } = await started()
      await keep('one', 1)
      expect(await removeCalculation(db, 'a1', 'one')).toBe(true)
      expect(await removeCalculation(db, 'a1', 'one')).toBe(false)
      expect(await findCalculation(db, 'a1', 'one')).toBeUndefined()
    })

    test('no more are kept than a report can hold', async () => {
      const { keep } = await started()
      for (let count = 1; count <= maxCalculations; count += 1) await keep(`c${count}`, count)
      expect(await keep('more', 1_000)).toStrictEqual({ kind: 'full' })
    })

    test('another assessment sees nothing of it, and all are erased with their own', async () => {
      const { db, keep } = await started()
      await keep('one', 1)
      await createAssessment(db, { ...newAssessment(), id: 'b2' }, noon)
      expect(await findCalculation(db, 'b2', 'one')).toBeUndefined()
      expect(await removeCalculation(db, 'b2', 'one')).toBe(false)
      await eraseAssessment(db, 'a1', { at: later(9), reason: 'owner' })
      expect(await listCalculations(db, 'a1')).toEqual([])
      expect(await keep('late', 9)).toStrictEqual({ kind: 'missing' })
    })
  })
}
