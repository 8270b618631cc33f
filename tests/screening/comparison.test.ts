import { expect, test } from 'vitest'
import { type AnswerRecords, toAnswers } from '#lib/instrument/record'
import { reportModel } from '#lib/report/report-model'
import { assess } from '#lib/scoring/assess'
import { type Compared, comparisonModel } from '#lib/screening/comparison'
import { sampleRecords, shippedInstrument, shippedSources } from '../support/sample-model'

const instrument = shippedInstrument()
const base = sampleRecords(instrument)
const weights = Object.fromEntries(instrument.dimensions.map(({ id }) => [id, 1]))

const entrant = (id: string, records: AnswerRecords): Compared => {
  const answers = toAnswers(instrument, records)
  const result = assess(instrument, answers)
  const meta = { name: id, about: null, sample: false, scope: 'full', date: '2026-11-20' } as const
  const report = reportModel({ instrument, records, result, sources: shippedSources(), locale: 'en', meta })
  return { id, name: `Company ${id}`, report, result, answers }
}

/** The same answers with the level of one practice raised and proved. */
const better = (practice: string, level: number): AnswerRecords => {
  const verified = {
    title: 'Audit',
    date: '2026-10-01',
    link: 'https://example.com/a',
    verifiedBy: 'Q',
    verifiedOn: '2026-10-02',
    verifiedWhat: 'all',
  }
  return {
    ...base,
    practices: { ...base.practices, [practice]: { kind: 'level', level, evidence: { grade: 'verified', ...verified } } },
  }
}

const model = (entrants: readonly Compared[]) =>
  comparisonModel({ instrument, weights, reading: 'evidenced', tolerance: { of: 1, over: 4 }, entrants, locale: 'en' })

const weak = instrument.practices.filter(({ id }) => {
  const record = base.practices[id]
  return record?.kind === 'level' && record.level === 0
})
const [first, second] = [weak[0]?.id ?? '', weak.find(({ dimension }) => dimension !== weak[0]?.dimension)?.id ?? '']

test('the one that is at or above in every dimension and practice is said to be so, whatever the order in which they are given', () => {
  for (const entrants of [
    [entrant('a', base), entrant('b', better(first, 4))],
    [entrant('b', better(first, 4)), entrant('a', base)],
  ]) {
    const { rows, pairs } = model(entrants)
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(rows.map(({ rank }) => rank)).toEqual(['1', '2'])
    expect(pairs).toHaveLength(1)
    expect(pairs[0]).toMatchObject({ id: 'b a', kind: 'dominates' })
    expect(pairs[0]?.text).toContain('no weights put Company a ahead')
    expect(pairs[0]?.more).toContain('every practice')
  }
})

test('where each is ahead somewhere, the pair says how far weights would have to move', () => {
  const { pairs, chapters } = model([entrant('a', better(first, 4)), entrant('b', better(second, 1))])
  expect(['flips', 'far']).toContain(pairs[0]?.kind)
  expect(pairs[0]?.text).toMatch(/leads Company [ab] by \d+\.\d points/)
  expect(chapters.flatMap(({ practices }) => practices.filter(({ differs }) => differs).map(({ id }) => id)).sort()).toEqual(
    [first, second].sort(),
  )
})

test('the same answers tie, and share a rank interval', () => {
  const { rows, pairs } = model([entrant('a', base), entrant('b', base)])
  expect(pairs[0]).toMatchObject({ kind: 'tie', more: null })
  expect(new Set(rows.map(({ rank }) => rank)).size).toBe(1)
})

test('six make fifteen pairs, each with the one ahead first', () => {
  const entrants = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, place) => entrant(id, place === 0 ? base : better(first, Math.min(4, place))))
  const { rows, pairs, dimensions } = model(entrants)
  const place = new Map(rows.map(({ id }, index) => [id, index]))
  expect(pairs).toHaveLength(15)
  for (const { id } of pairs) {
    const [ahead, behind] = id.split(' ')
    expect(place.get(ahead ?? '')).toBeLessThan(place.get(behind ?? '') ?? 0)
  }
  for (const { entrants: shown } of dimensions) expect(shown.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
})
