import { describe, expect, test } from 'vitest'
import { toAnswers } from '#lib/instrument/record'
import type { Move } from '#lib/report/moves'
import { schedule } from '#lib/report/schedule'
import { whatIf } from '#lib/report/what-if'
import { assess } from '#lib/scoring/assess'
import { holds } from '../support/scoring-property'
import { at, flag, practice, smallInstrument } from '../support/small-instrument'

const instrument = smallInstrument({
  practices: [
    practice('cheap', 'data', { effort: [1, 1, 1, 1] }),
    practice('dear', 'data', { effort: [40, 40, 40, 40] }),
    practice('title', 'ip', { effort: [10, 10, 10, 10] }),
  ],
  dimensions: smallInstrument().dimensions.map((one) => ({ ...one, base: 3 })),
  flags: [flag('untitled', 1, [{ practice: 'title', atMost: 1 }])],
})
const none = at(0, 'none')
const answers = toAnswers(instrument, { exposures: {}, practices: { cheap: none, dear: none, title: none } })

const steps = (moves: readonly Move[], capacity = 5, given = answers) =>
  schedule([{ within: null, instrument, answers: given }], { moves, capacity }).flatMap(({ end, steps: list }) =>
    list.map(({ practice: id, from, to }) => `${end ?? 'later'}: ${id} ${from}-${to}`),
  )

describe('the order is that of the plan', () => {
  test('what clears a critical risk comes first, then what gains most per person-day', () => {
    expect(
      steps(
        [
          { practice: 'cheap', level: 2 },
          { practice: 'title', level: 3 },
        ],
        6,
      ),
    ).toEqual(['30: title 0-2', '30: cheap 0-1', '30: cheap 1-2', '60: title 2-3'])
  })

  test('a step that stops short of clearing a risk is not put before the rest for it', () => {
    expect(
      steps([
        { practice: 'cheap', level: 1 },
        { practice: 'title', level: 1 },
      ]),
    ).toEqual(['30: cheap 0-1', '30: title 0-1'])
  })

  test('proof of what is done comes before all work, and nobody estimates it', () => {
    const done = toAnswers(instrument, { exposures: {}, practices: { cheap: at(2, 'none'), dear: none, title: none } })
    const [first] = schedule([{ within: null, instrument, answers: done }], {
      moves: [
        { practice: 'title', level: 2 },
        { practice: 'cheap', evidence: 'documented' },
      ],
      capacity: 5,
    })
    expect(first?.steps[0]).toMatchObject({ practice: 'cheap', evidence: 'documented', effort: null, gain: { label: '+16.6' } })
    expect(first?.effort).toBe(20)
  })

  test('what nobody knew is climbed from the bottom', () => {
    const unknown = toAnswers(instrument, { exposures: {}, practices: { cheap: { kind: 'dk' }, dear: none, title: none } })
    expect(steps([{ practice: 'cheap', level: 1 }], 5, unknown)).toEqual(['30: cheap 0-1'])
  })
})

describe('the windows hold what there is time for', () => {
  test('the end of a window is met to the day', () => {
    // 10 person-days are 14 days at 5 a week, and 30 days at exactly 7/3 · 1.
    expect(steps([{ practice: 'title', level: 1 }], 2.5)).toEqual(['30: title 0-1'])
    expect(steps([{ practice: 'title', level: 1 }], 2)).toEqual(['60: title 0-1'])
    expect(steps([{ practice: 'title', level: 1 }], 0.5)).toEqual(['later: title 0-1'])
  })

  test('what does not fit waits for later with all that builds on it, and lets the rest pass', () => {
    expect(
      steps([
        { practice: 'dear', level: 2 },
        { practice: 'cheap', level: 1 },
        { practice: 'title', level: 2 },
      ]),
    ).toEqual(['30: title 0-2', '30: cheap 0-1', '90: dear 0-1', 'later: dear 1-2'])
  })
})

test('with all of it done, score and band are those of the what-if', () => {
  holds((scenario) => {
    const { instrument: drawn, answers: given, draw } = scenario
    const moves = drawn.practices.flatMap(({ id }) => (draw.chance(3) ? [] : [{ practice: id, level: draw.below(5) }]))
    const windows = schedule([{ within: null, instrument: drawn, answers: given }], { moves, capacity: 1 + draw.below(9) })
    const last = windows.at(-1)
    if (last === undefined) return false
    const { readings, moves: valid, effort } = whatIf(drawn, given, assess(drawn, given), moves, '')
    for (const reading of ['evidenced', 'claimed', 'possible'] as const) {
      expect(last.after[0]?.[reading].score).toEqual(readings[reading].score.to)
      expect(last.after[0]?.[reading].band).toBe(readings[reading].band.to)
    }
    const list = windows.flatMap((window) => window.steps)
    for (const { practice: id, level } of valid) {
      const own = list.filter((step) => step.practice === id)
      expect(own.at(-1)?.to).toBe(level)
      for (const [index, step] of own.entries()) if (index > 0) expect(step.from).toBe(own[index - 1]?.to)
    }
    expect(windows.reduce((days, window) => days + window.effort, 0)).toBe(effort)
    return true
  }, 0.3)
})
