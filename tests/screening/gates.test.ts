import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerRecords } from '#lib/instrument/record'
import { toAnswers } from '#lib/instrument/record'
import { intervals } from '#lib/scoring/compare'
import { headline } from '#lib/scoring/evaluate'
import { yardstickOf } from '#lib/screening/board'
import { boardField, flip } from '#lib/screening/flip'
import { bandUnder, type Measuring, passesGates, weightedOf } from '#lib/screening/gates'
import { rankIntervals } from '#lib/screening/ranking'
import { readinessUnit, standingOf } from '#lib/screening/standing'
import { freeze } from '#lib/snapshot/freeze'
import { at, flag, practice, smallInstrument } from '../support/small-instrument'

const instrument = smallInstrument({
  practices: ['a', 'b', 'c'].flatMap((id) => [practice(`${id}-data`, 'data', { weight: 2 }), practice(`${id}-ip`, 'ip', { weight: 3 })]),
  flags: [flag('open-data', 1, [{ practice: 'a-data', atMost: 1 }]), flag('no-ip', 2, [{ practice: 'a-ip', atMost: 0 }])],
})
const ref = { id: instrument.id, version: instrument.version, digest: 'd' }
const grades = ['none', 'stated', 'documented', 'verified'] as const

const someRecords = fc
  .tuple(...instrument.practices.map(() => fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...grades)), { nil: null })))
  .map((answers): AnswerRecords => {
    const practices = instrument.practices.flatMap(({ id }, place) => {
      const answer = answers[place]
      return answer == null ? [] : [[id, at(...answer)] as const]
    })
    return { exposures: {}, practices: Object.fromEntries(practices) }
  })
const someWeights = fc
  .record({ data: fc.integer({ min: 0, max: 5 }), ip: fc.integer({ min: 0, max: 5 }) })
  .filter(({ data, ip }) => data + ip > 0)

const standing = (records: AnswerRecords) => {
  const head = {
    id: 's',
    assessment: 'a',
    at: '2026-11-24T08:00:00.000Z',
    nonce: 'A'.repeat(22),
    name: 'n',
    locale: 'zh',
    scope: 'full',
  } as const
  const found = standingOf(freeze({ ...head, parts: [{ instrument, digest: 'd', records }] }), instrument, ref)
  if (found === null) throw new Error('no part on this instrument')
  return found
}

const board = (weights: Readonly<Record<string, number>>, more: Partial<Measuring> = {}): Measuring => ({
  weights,
  gates: { band: 0, flags: 'any', least: {} },
  reading: 'evidenced',
  dimensions: instrument.dimensions.map(({ id }) => id),
  dropped: [],
  yardstick: yardstickOf(instrument),
  ...more,
})

test('the band under a board’s weights is the one that the engine gives for these weights, in every reading', () => {
  fc.assert(
    fc.property(someRecords, someWeights, fc.constantFrom('evidenced', 'claimed', 'possible'), (records, weights, reading) => {
      const engine = headline(instrument, toAnswers(instrument, records), reading, weights)
      const row = standing(records)
      expect(bandUnder(board(weights), row, reading)).toBe(engine.band)
      const weighted = weightedOf(board(weights), row.readings[reading])
      expect((100 * (weighted?.of ?? 0)) / ((weighted?.weight ?? 1) * readinessUnit)).toBeCloseTo(engine.score ?? -1, 9)
    }),
  )
})

test('rank intervals from the columns of a board are those of the comparison of the answers themselves', () => {
  const portfolio = fc.array(someRecords, { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(portfolio, someWeights, fc.constantFrom('0', '0.25', '1/3', '1'), (answers, weights, tolerance) => {
      const named = answers.map((records, place) => ({ name: `s-${place}`, records }))
      const [of = 0, over = 1] = tolerance.split('/').map(Number)
      const exact = tolerance === '0.25' ? { of: 1, over: 4 } : { of, over }
      const entries = named.map(({ name, records }) => ({ name, answers: toAnswers(instrument, records) }))
      const expected = intervals(instrument, entries, { weights, tolerance: exact })
      const readiness = named.flatMap(({ records }) => standing(records).readings.evidenced.readiness.map((units) => units ?? 0))
      const vectors = { ids: named.map(({ name }) => name), dimensions: 2, readiness: Float64Array.from(readiness) }
      const work = rankIntervals(boardField({ ...board(weights), tolerance }), vectors, vectors.ids)
      let step = work.next()
      while (step.done !== true) step = work.next()
      const found = step.value
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected.rows.map(({ name, best, worst }) => [name, { best, worst }])))
    }),
  )
})

test('two start-ups swap when the weights move by lead over spread, and never where one is ahead everywhere', () => {
  const units = (...shares: number[]) => shares.map((share) => Math.round(share * readinessUnit))
  const field = boardField({ ...board({ data: 1, ip: 1 }), tolerance: '0.25' })
  // Shares of a half each: lead 0.15, spread 0.25, so the order turns where each weight may move by three fifths of itself.
  const pair = flip(field, units(0.9, 0.4), units(0.5, 0.5))
  expect(pair?.lead).toBeCloseTo(15, 9)
  expect(pair?.flipsAt).toBeCloseTo(0.6, 9)
  expect(flip(field, units(0.9, 0.6), units(0.5, 0.5))).toMatchObject({ dominates: true })
  expect(flip(field, units(0.9, 0.6), [null, 1])).toBeNull()
})

test('each gate keeps out what it names and nothing else', () => {
  const records = (level: number, grade: (typeof grades)[number]): AnswerRecords => ({
    exposures: {},
    practices: Object.fromEntries(instrument.practices.map(({ id }) => [id, at(level, grade)])),
  })
  const passes = (gates: Partial<Measuring['gates']>, of: AnswerRecords) =>
    passesGates(board({ data: 1, ip: 1 }, { gates: { band: 0, flags: 'any', least: {}, ...gates } }), standing(of))
  const claimed = records(4, 'none')
  expect(passes({}, claimed)).toBe(true)
  expect(passes({ flags: 'none-open' }, claimed)).toBe(true)
  expect(passes({ flags: 'all-clear' }, claimed)).toBe(false)
  expect(passes({ flags: 'none-raised' }, records(0, 'verified'))).toBe(false)
  expect(passes({ least: { data: 1 } }, claimed)).toBe(false)
  expect(passes({ least: { data: 100, ip: 100 } }, records(4, 'verified'))).toBe(true)
  expect(passes({ band: 1 }, claimed)).toBe(false)
  expect(passes({ band: 4 }, records(4, 'verified'))).toBe(true)
})
