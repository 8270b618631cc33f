import { describe, expect, test } from 'vitest'
import { toAnswers } from '#lib/instrument/record'
import { workedExample } from '#lib/report/worked-example'
import { assess } from '#lib/scoring/assess'
import { sampleRecords, shippedInstrument } from '../support/sample-model'

const tenthsOf = (text: string) => Math.round(Number(text) * 10)

describe('the worked example', () => {
  const readiness = shippedInstrument()
  const name = { zh: '松烟智能', en: 'Songyan AI' }
  const answers = toAnswers(readiness, sampleRecords(readiness))
  const result = assess(readiness, answers)
  const example = workedExample({ instrument: readiness, answers, result, name, locale: 'en' })

  test('adds up: practices to their dimension, dimensions to the score, points to 100', () => {
    if (example === null) throw new Error('no example')
    const sum = (rows: readonly { readonly contribution: string }[]) => rows.reduce((all, row) => all + tenthsOf(row.contribution), 0)
    expect(sum(example.practices)).toBe(tenthsOf(example.sum.contribution))
    expect(sum(example.dimensions)).toBe(result.display.evidenced)
    expect(example.dimensions.reduce((all, { points }) => all + tenthsOf(points), 0)).toBe(1_000)
  })

  test('counts a claim only as far as its evidence carries it, and credits it only up to the target', () => {
    for (const row of example?.practices ?? []) {
      if (/^\d$/.test(row.claimed)) expect(Number(row.counts)).toBeLessThanOrEqual(Number(row.claimed))
      const [of, over] = row.credit.split(' / ').map(Number)
      expect(of).toBeLessThanOrEqual(over ?? 0)
    }
  })

  test('is none where nothing can be scored', () => {
    const empty = { exposures: {}, practices: Object.fromEntries(readiness.practices.map(({ id }) => [id, 'na' as const])) }
    const none = assess(readiness, empty)
    expect(workedExample({ instrument: readiness, answers: empty, result: none, name, locale: 'zh' })).toBeNull()
  })
})
