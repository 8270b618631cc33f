import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#lib/instrument/answers'
import type { NumericInstrument } from '#lib/instrument/numeric'
import { quick } from '#lib/instrument/quick'
import { toAnswers } from '#lib/instrument/record'
import { assess } from '#lib/scoring/assess'
import { type Attribution, attribute, type Cause, type Two } from '#lib/scoring/causes'
import { type Reading, readings } from '#lib/scoring/result'
import { bytes, drawFrom } from '../support/draw'
import { randomAnswers, randomInstrument, scenarios } from '../support/random-instrument'
import { at, practice, smallInstrument } from '../support/small-instrument'

const same = (instrument: NumericInstrument, from: Answers, to: Answers): Two => ({
  whole: { from: instrument, to: instrument },
  asked: () => instrument,
  answers: { from, to },
})

const share = (attribution: Attribution | null, cause: Cause) => attribution?.shares.find((one) => one.cause === cause)

/** The exact sum of the shares, as a fraction in lowest terms. */
const sumOf = ({ shares }: Attribution): readonly [bigint, bigint] => {
  let [of, over] = [0n, 1n]
  for (const { exact } of shares) [of, over] = [of * BigInt(exact.over) + BigInt(exact.of) * over, over * BigInt(exact.over)]
  return [of, over]
}

const check = (two: Two, from: NumericInstrument, to: NumericInstrument, reading: Reading): void => {
  const [before, after] = [assess(from, two.answers.from), assess(to, two.answers.to)]
  const attribution = attribute(two, reading)
  const assessable = before.display[reading] !== null && after.display[reading] !== null
  expect(attribution !== null).toBe(assessable)
  if (!assessable) return
  if (attribution === null) throw new Error('two scores and no difference')
  expect(attribution.difference).toBe((after.display[reading] ?? 0) - (before.display[reading] ?? 0))
  expect(attribution.shares.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(attribution.difference)
  const [of, over] = sumOf(attribution)
  const exact = (after.readings[reading].score ?? 0) - (before.readings[reading].score ?? 0)
  expect(Math.abs(Number((of * 10n ** 15n) / over) / 1e15 - exact)).toBeLessThan(1e-9)
  for (const one of attribution.shares) if (one.exact.of === 0n) expect(one.tenths).toBe(0)
}

describe('the difference of two scores by cause', () => {
  test('adds up, exactly and to the tenth, for any two sets of answers', () => {
    fc.assert(
      fc.property(scenarios, ({ instrument, answers, draw }) => {
        const later = randomAnswers(draw, instrument)
        for (const reading of readings) check(same(instrument, answers, later), instrument, instrument, reading)
      }),
      { numRuns: 150 },
    )
  })

  test('adds up across two versions and two scopes as well', () => {
    fc.assert(
      fc.property(bytes(900), (stream) => {
        const draw = drawFrom(stream)
        const [from, to] = [randomInstrument(draw), randomInstrument(draw)]
        const answers = { from: randomAnswers(draw, from), to: randomAnswers(draw, to) }
        const short = (one: NumericInstrument) =>
          quick(
            one,
            one.practices.slice(0, 1 + draw.below(one.practices.length)).map(({ id }) => id),
          )
        const asked = { from: { from, to: short(from) }, to: { from: to, to: short(to) } }
        const two: Two = { whole: { from, to }, asked: (version, scope) => asked[version][scope], answers }
        for (const reading of readings) check(two, from, asked.to.to, reading)
      }),
      { numRuns: 150 },
    )
  })

  test('is turned around when the two are exchanged', () => {
    fc.assert(
      fc.property(scenarios, ({ instrument, answers, draw }) => {
        const later = randomAnswers(draw, instrument)
        const [there, back] = [
          attribute(same(instrument, answers, later), 'claimed'),
          attribute(same(instrument, later, answers), 'claimed'),
        ]
        for (const { cause, exact } of there?.shares ?? []) {
          expect(share(back, cause)?.exact).toEqual({ of: -BigInt(exact.of), over: exact.over })
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('by hand, on two dimensions of one practice each, both with target 2', () => {
  const instrument = smallInstrument()
  const by = (from: Parameters<typeof at> | 'dk' | 'na', to: Parameters<typeof at> | 'dk' | 'na', reading: Reading) => {
    const record = (one: typeof from) => {
      if (one === 'dk') return { kind: 'dk' as const }
      return one === 'na' ? { kind: 'na' as const, reason: 'none' } : at(...one)
    }
    const answers = (one: typeof from) =>
      toAnswers(instrument, { exposures: {}, practices: { register: record(one), title: at(2, 'documented') } })
    const attribution = attribute(same(instrument, answers(from), answers(to)), reading)
    return Object.fromEntries((attribution?.shares ?? []).filter(({ tenths }) => tenths !== 0).map(({ cause, tenths }) => [cause, tenths]))
  }

  test('a higher level on the same evidence is the level’s doing', () => {
    expect(by([0, 'documented'], [1, 'documented'], 'claimed')).toEqual({ levels: 250 })
    expect(by([1, 'documented'], [2, 'documented'], 'evidenced')).toEqual({ levels: 250 })
  })

  test('better evidence for the same level is the evidence’s doing, and changes no claim', () => {
    expect(by([2, 'none'], [2, 'documented'], 'evidenced')).toEqual({ evidence: 500 })
    expect(by([2, 'none'], [2, 'documented'], 'claimed')).toEqual({})
  })

  test('a level and its evidence that come together share what neither would have reached alone', () => {
    // From level 0 without evidence to level 2 with it: each alone gives nothing, so each gets half.
    expect(by([0, 'none'], [2, 'documented'], 'evidenced')).toEqual({ levels: 250, evidence: 250 })
  })

  test('an answer where nothing was known is the level’s doing, evidence and all', () => {
    expect(by('dk', [2, 'documented'], 'evidenced')).toEqual({ levels: 500 })
  })

  test('what no longer applies takes its dimension out of the score', () => {
    expect(by([0, 'none'], 'na', 'claimed')).toEqual({ na: 500 })
  })

  test('another weight is the version’s doing', () => {
    const heavier = smallInstrument({ version: '1.1.0', practices: [practice('register', 'data'), practice('title', 'ip')] })
    const weighted = { ...heavier, dimensions: heavier.dimensions.map((one) => (one.id === 'ip' ? { ...one, weight: 3 } : one)) }
    const answers = toAnswers(instrument, { exposures: {}, practices: { register: at(0, 'none'), title: at(2, 'documented') } })
    const two: Two = {
      whole: { from: instrument, to: weighted },
      asked: (version) => (version === 'from' ? instrument : weighted),
      answers: { from: answers, to: answers },
    }
    expect(share(attribute(two, 'claimed'), 'version')).toMatchObject({ tenths: 250, points: 25 })
  })
})
