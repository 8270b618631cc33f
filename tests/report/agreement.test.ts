import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement, type LevelPair, meanKappa, strengthOf, weightedKappa } from '#lib/report/agreement'

const level = fc.integer({ min: 0, max: 4 })
const pairsOf = (least: number) => fc.array(fc.tuple(level, level), { minLength: least, maxLength: 60 })
const coefficient = (pairs: readonly LevelPair[]): number | null => {
  const kappa = weightedKappa(pairs)
  return kappa.kind === 'kappa' ? kappa.value : null
}

describe('weighted kappa by hand', () => {
  test.each<[string, readonly LevelPair[], number]>([
    // Squared distances 0, 1, 1, 0: 2 in all. Each level of the first with each of the second: 21 for 0, 11 for 1, 9 for 2, 29 for 4: 70.
    [
      'four questions, two of them one level apart',
      [
        [0, 0],
        [1, 2],
        [2, 1],
        [4, 4],
      ],
      1 - (4 * 2) / 70,
    ],
    // Squared distances 32, and 32 of all with all.
    [
      'the opposite ends, swapped',
      [
        [0, 4],
        [4, 0],
      ],
      -1,
    ],
    // Squared distances 32, and 128 of all with all.
    [
      'independent answers',
      [
        [0, 0],
        [0, 4],
        [4, 0],
        [4, 4],
      ],
      0,
    ],
    // Squared distances 2, and 4 of all with all.
    [
      'someone who gives the same level throughout',
      [
        [2, 1],
        [2, 3],
      ],
      0,
    ],
    [
      'each a level of their own throughout',
      [
        [1, 3],
        [1, 3],
      ],
      0,
    ],
    // Squared distances 3, and 14 + 5 + 2 of all with all.
    [
      'one level more throughout',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      1 - 9 / 21,
    ],
  ])('%s', (_, pairs, expected) => {
    expect(coefficient(pairs)).toBeCloseTo(expected, 12)
  })

  test('is undefined without a common question, and where both give one and the same level throughout', () => {
    expect(weightedKappa([])).toEqual({ kind: 'nothing-common' })
    expect(weightedKappa([[3, 3]])).toEqual({ kind: 'constant' })
    expect(
      weightedKappa([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({ kind: 'constant' })
  })
})

/** The definition with a table of k levels: 1 − Σ vᵢⱼ oᵢⱼ / Σ vᵢⱼ eᵢⱼ, with v the squared distance over (k − 1)². */
const byTable = (pairs: readonly LevelPair[]): number => {
  const levels = [0, 1, 2, 3, 4]
  const n = pairs.length
  let [observed, expected] = [0, 0]
  for (const i of levels)
    for (const j of levels) {
      const weight = (i - j) ** 2 / 16
      observed += (weight * pairs.filter(([a, b]) => a === i && b === j).length) / n
      expected += (weight * pairs.filter(([a]) => a === i).length * pairs.filter(([, b]) => b === j).length) / n ** 2
    }
  return 1 - observed / expected
}

describe('weighted kappa in general', () => {
  test('is what the table of levels gives', () => {
    fc.assert(
      fc.property(pairsOf(1), (pairs) => {
        const value = coefficient(pairs)
        if (value === null) expect(byTable(pairs)).toBeNaN()
        else expect(value).toBeCloseTo(byTable(pairs), 9)
      }),
    )
  })

  test('lies between −1 and 1, and is never not a number', () => {
    fc.assert(
      fc.property(pairsOf(0), (pairs) => {
        const value = coefficient(pairs)
        if (value === null) return
        expect(value).toBeGreaterThanOrEqual(-1)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not depend on who is named first, or on the order of the questions', () => {
    fc.assert(
      fc.property(
        pairsOf(1).chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
        ([pairs, shuffled]) => {
          expect(weightedKappa(pairs.map(([a, b]) => [b, a]))).toEqual(weightedKappa(pairs))
          expect(weightedKappa(shuffled)).toEqual(weightedKappa(pairs))
        },
      ),
    )
  })

  test('is 1 for identical answers, and for no others', () => {
    fc.assert(
      fc.property(pairsOf(1), (pairs) => {
        const identical = pairs.map(([a]): LevelPair => [a, a])
        const isConstant = new Set(pairs.map(([a]) => a)).size === 1
        expect(weightedKappa(identical)).toEqual(isConstant ? { kind: 'constant' } : { kind: 'kappa', value: 1 })
        if (pairs.some(([a, b]) => a !== b)) expect(coefficient(pairs)).toBeLessThan(1)
      }),
    )
  })
})

test('beside kappa stands how often both gave the same level, and how often at most one apart', () => {
  const { count, same, near } = agreement([
    [0, 0],
    [1, 2],
    [4, 1],
    [3, 3],
  ])
  expect({ count, same, near }).toEqual({ count: 4, same: 2, near: 3 })
})

test('overall it is the plain mean of the pairs of which it can be said', () => {
  expect(meanKappa([{ kind: 'kappa', value: 0.5 }, { kind: 'constant' }, { kind: 'kappa', value: -0.1 }, { kind: 'nothing-common' }])).toBe(
    0.2,
  )
  expect(meanKappa([{ kind: 'constant' }])).toBeNull()
  expect(meanKappa([])).toBeNull()
})

test.each([
  [-0.3, 'less-than-chance'],
  [0, 'slight'],
  [0.2, 'slight'],
  [0.21, 'fair'],
  [0.5, 'moderate'],
  [0.61, 'substantial'],
  [0.81, 'almost-perfect'],
  [1, 'almost-perfect'],
] as const)('a kappa of %s reads %s', (value, expected) => {
  expect(strengthOf(value)).toBe(expected)
})
