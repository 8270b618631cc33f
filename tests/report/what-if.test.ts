import { describe, expect, test } from 'vitest'
import { bare } from '#lib/instrument/bare'
import { evidenceGrades } from '#lib/instrument/numeric'
import { toAnswers } from '#lib/instrument/record'
import { type Move, moved, standingOf, validMoves } from '#lib/report/moves'
import { whatIf } from '#lib/report/what-if'
import { assess } from '#lib/scoring/assess'
import { readings } from '#lib/scoring/result'
import type { Scenario } from '../support/random-instrument'
import { sampleRecords, shippedInstrument } from '../support/sample-model'
import { evaluateExactly, fired, nearest } from '../support/scoring-oracle'
import { holds, near, withPractice } from '../support/scoring-property'
import { at, flag, practice, smallInstrument } from '../support/small-instrument'

/** Some toggles, sound and unsound, as a person or a stale page may leave them. */
const randomMoves = ({ instrument, draw }: Scenario): Move[] =>
  instrument.practices.flatMap(({ id }) => {
    if (draw.chance(2)) return []
    const level = draw.chance(4) ? {} : { level: draw.below(6) }
    const evidence = draw.chance(2) ? {} : { evidence: draw.pick(evidenceGrades) }
    return [{ practice: id, ...level, ...evidence }]
  })

/** The answers with the moves put in by hand, question by question. */
const answeredAnew = ({ instrument, answers }: Scenario, moves: readonly Move[]) =>
  moves.reduce((all, move) => {
    const found = instrument.practices.find(({ id }) => id === move.practice)
    const standing = found === undefined ? null : standingOf(found, answers)
    if (standing === null) throw new Error('a move of nothing')
    const { level, evidence } = moved(standing, move)
    return withPractice(all, move.practice, { level, evidence })
  }, answers)

describe('for random toggles', () => {
  test('the what-if is what an independent implementation makes of the changed answers', () => {
    holds((scenario) => {
      const { instrument, answers } = scenario
      const chosen = randomMoves(scenario)
      const { moves, readings: figures, flags } = whatIf(instrument, answers, assess(instrument, answers), chosen, '')
      if (moves.length === 0) return false
      const after = answeredAnew(scenario, moves)
      for (const reading of readings) {
        const exact = evaluateExactly(instrument, after, reading, undefined)
        const { to } = figures[reading].score
        expect(to.value).toBe(exact.score === null ? null : Math.floor(10 * nearest(exact.score) + 1e-9) / 10)
        expect(figures[reading].band.to).toBe(exact.band)
      }
      const firing = (reading: (typeof readings)[number]) => fired(instrument, after, reading)
      for (const { id, to } of flags)
        expect(to).toBe(
          firing('possible').includes(id)
            ? 'raised'
            : firing('claimed').includes(id)
              ? 'open'
              : firing('evidenced').includes(id)
                ? 'unevidenced'
                : 'clear',
        )
      return true
    }, 0.3)
  })

  test('it never lowers the evidenced or the claimed score, and leaves the answers as they are', () => {
    holds((scenario) => {
      const { instrument, answers } = scenario
      const before = structuredClone(answers)
      const { moves, readings: figures } = whatIf(instrument, answers, assess(instrument, answers), randomMoves(scenario), '')
      for (const reading of ['evidenced', 'claimed'] as const) expect(figures[reading].score.change.value ?? 0).toBeGreaterThanOrEqual(0)
      expect(answers).toEqual(before)
      return moves.length > 0
    }, 0.3)
  })

  test('the streaks of the dimensions are those of the changed answers', () => {
    holds((scenario) => {
      const { instrument, answers } = scenario
      const { moves, dimensions } = whatIf(instrument, answers, assess(instrument, answers), randomMoves(scenario), '')
      if (moves.length === 0) return false
      const after = answeredAnew(scenario, moves)
      const exact = evaluateExactly(instrument, after, 'evidenced', undefined)
      for (const [id, { to }] of Object.entries(dimensions)) {
        const readiness = exact.readiness.get(id) ?? null
        if (readiness === null) expect(to.level.evidenced.value).toBeNull()
        else expect(near(to.level.evidenced.value ?? -1, nearest(readiness) * to.target)).toBe(true)
      }
      return true
    }, 0.3)
  })
})

const instrument = smallInstrument({
  practices: [practice('register', 'data'), practice('title', 'ip')],
  flags: [flag('untitled', 1, [{ practice: 'title', atMost: 1 }])],
})
const answers = toAnswers(instrument, { exposures: {}, practices: { register: at(0, 'none'), title: at(0, 'none') } })
const now = assess(instrument, answers)

test('a step that clears a critical risk says so, and what holds the band then', () => {
  const { flags, effort, readings: figures } = whatIf(instrument, answers, now, [{ practice: 'title', level: 2 }], '—')
  expect(flags).toEqual([{ id: 'untitled', from: 'raised', to: 'unevidenced' }])
  expect(effort).toBe(6)
  expect(figures.claimed.score).toEqual({
    from: { value: 0, label: '0.0' },
    to: { value: 50, label: '50.0' },
    change: { value: 50, label: '+50.0' },
  })
  expect(figures.evidenced.score.change.label).toBe('0.0')
  expect(figures.claimed.limits.map(({ kind }) => kind)).toContain('step')
})

test('finding out may lower what is possible, and the sign says so', () => {
  const unknown = toAnswers(instrument, { exposures: {}, practices: { register: at(0, 'none'), title: { kind: 'dk' } } })
  const deep = smallInstrument({ ...instrument, dimensions: instrument.dimensions.map((one) => ({ ...one, base: 4 })) })
  const { readings: figures } = whatIf(deep, unknown, assess(deep, unknown), [{ practice: 'title', level: 1 }], '')
  expect(figures.possible.score.change.label).toBe('−37.5')
})

test('nothing chosen is the result as it stands', () => {
  expect(whatIf(instrument, answers, now, [], '').result).toBe(now)
})

test('the instrument without its texts gives the same figures', () => {
  const shipped = shippedInstrument()
  const records = toAnswers(shipped, sampleRecords(shipped))
  const small = bare(shipped)
  expect(JSON.stringify(small).length).toBeLessThan(JSON.stringify(shipped).length / 5)
  const moves = assess(shipped, records).plan.map(({ practice: id, to }) => ({ practice: id, level: to }))
  expect(validMoves(small, records, moves)).toEqual(moves)
  expect(whatIf(small, records, assess(small, records), moves, '')).toEqual(whatIf(shipped, records, assess(shipped, records), moves, ''))
})
