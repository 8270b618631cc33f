import { describe, expect, test } from 'vitest'
import { parseRoadmap } from '#app/api/roadmap.ts'
import { toAnswers } from '#lib/instrument/record'
import { at, practice, smallInstrument } from '../support/small-instrument'

const instrument = smallInstrument({ practices: [practice('register', 'data'), practice('title', 'ip')] })
const answers = toAnswers(instrument, { exposures: {}, practices: { register: at(2, 'stated') } })
const codes = (input: unknown) => {
  const parsed = parseRoadmap([{ within: null, instrument, answers }], input)
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code)
}
const one = (move: object) => ({ moves: [move], capacity: 5 })

describe('a roadmap that is sent', () => {
  test('is taken when every step goes up', () => {
    const sent = {
      moves: [
        { practice: 'register', level: 3, evidence: 'documented' },
        { practice: 'title', level: 1 },
      ],
      capacity: 7.5,
    }
    expect(parseRoadmap([{ within: null, instrument, answers }], sent)).toEqual({ ok: true, value: sent })
    expect(codes({ moves: [], capacity: 0.5 })).toEqual([])
  })

  test.each([
    ['a level below now', one({ practice: 'register', level: 1 }), 'what-if.level-below-now'],
    ['a level above 4', one({ practice: 'register', level: 5 }), 'what-if.bad-level'],
    ['evidence below now', one({ practice: 'register', evidence: 'none' }), 'what-if.evidence-worse'],
    ['a question there is not', one({ practice: 'energy', level: 3 }), 'what-if.unknown-practice'],
    ['a grade there is not', one({ practice: 'register', evidence: 'best' }), 'roadmap.malformed'],
    ['a field there is not', one({ practice: 'register', level: 3, effort: 1 }), 'roadmap.malformed'],
    ['no time at all', { moves: [], capacity: 0 }, 'roadmap.malformed'],
    ['a third of a day', { moves: [], capacity: 0.3 }, 'roadmap.malformed'],
    ['more time than there is', { moves: [], capacity: 1e9 }, 'roadmap.malformed'],
    ['too many steps', { moves: Array.from({ length: 501 }, () => ({ practice: 'title', level: 1 })), capacity: 5 }, 'roadmap.malformed'],
    ['nothing', null, 'roadmap.malformed'],
  ])('is refused for %s', (_, input, code) => expect(codes(input)).toContain(code))

  test('says which of its steps is wrong', () => {
    const parsed = parseRoadmap([{ within: null, instrument, answers }], {
      moves: [
        { practice: 'title', level: 1 },
        { practice: 'register', level: 0 },
      ],
      capacity: 5,
    })
    expect(parsed).toMatchObject({ ok: false, issues: [{ path: ['moves', 1, 'level'] }] })
  })
})
