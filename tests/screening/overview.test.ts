import { expect, test } from 'vitest'
import { yardstickOf } from '#lib/screening/board'
import { demoStartups } from '#lib/screening/demo'
import type { Measuring } from '#lib/screening/gates'
import { type OverviewRow, overviewOf } from '#lib/screening/overview'
import { defaultStages } from '#lib/screening/stages'
import { readinessUnit } from '#lib/screening/standing'
import { canonical } from '#lib/snapshot/canonical'
import { sealedInstrument } from '../support/sealed'

const board: Measuring = {
  weights: { data: 1, ip: 1 },
  gates: { band: 0, flags: 'any', least: {} },
  reading: 'evidenced',
  dimensions: ['data', 'ip'],
  dropped: [],
  yardstick: yardstickOf(sealedInstrument),
}

const row = (assessment: string, readiness: readonly (number | null)[], more: Partial<OverviewRow> = {}): OverviewRow => ({
  isCurrent: true,
  assessment,
  round: 1,
  readiness: readiness.map((share) => (share === null ? null : Math.round(share * readinessUnit))),
  flagMarks: '',
  practiceMarks: 'mu',
  ...more,
})

test('a cohort is counted by fifths of the target, a full score in the last; who is not scored is in none', () => {
  const { spreads, startups } = overviewOf(sealedInstrument, board, [row('a', [0, 1]), row('b', [0.2, 0.5]), row('c', [1, null])])
  expect(startups).toBe(3)
  expect(spreads).toEqual([
    { dimension: 'data', fifths: [1, 1, 0, 0, 1], median: 200, scored: 3 },
    { dimension: 'ip', fifths: [0, 0, 1, 0, 1], median: 500, scored: 2 },
  ])
})

test('gaps are counted per practice by those for which it counts, the most common first', () => {
  const marks = ['mu', 'me', 'd-'].map((practiceMarks, place) => row(String(place), [0.5, 0.5], { practiceMarks }))
  expect(overviewOf(sealedInstrument, board, marks).gaps).toEqual([
    { practice: 'register', missing: 2, unknown: 1, unevidenced: 0, asked: 3 },
    { practice: 'title', missing: 0, unknown: 0, unevidenced: 1, asked: 2 },
  ])
})

test('progress compares the first round with the present one, of those alone that came twice', () => {
  const rows = [row('a', [0.2, 0.4], { isCurrent: false }), row('a', [0.6, 0.6], { round: 2 }), row('b', [1, 1])]
  expect(overviewOf(sealedInstrument, board, rows).progress).toEqual({
    startups: 1,
    first: 300,
    now: 600,
    dimensions: [
      { dimension: 'data', first: 200, now: 600 },
      { dimension: 'ip', first: 400, now: 600 },
    ],
  })
  expect(overviewOf(sealedInstrument, board, [row('b', [1, 1])]).progress).toBeNull()
})

test('invented start-ups are the same for the same seed, vary, and their text is the canonical form of their payload', () => {
  const names = { zh: { first: ['云'], second: ['图'], kind: ['智能'] }, en: { first: ['Amber'], second: ['bridge'], kind: ['Labs'] } }
  const ref = { id: sealedInstrument.id, version: sealedInstrument.version, digest: 'd'.repeat(64) }
  const plan = { instrument: sealedInstrument, ref, names, stages: defaultStages, count: 40, seed: 3, at: '2026-11-24T08:00:00.000Z' }
  let last = 0
  const made = () => {
    last = 0
    return [...demoStartups({ ...plan, newId: () => `id-${last++}` })]
  }
  const startups = made()
  expect(made()).toEqual(startups)
  expect(new Set(startups.map(({ standing }) => standing.readings.evidenced.score)).size).toBeGreaterThan(5)
  expect(new Set(startups.map(({ payload }) => payload.id)).size).toBe(40)
  for (const { payload, text } of startups) expect(text).toBe(canonical(payload))
})
