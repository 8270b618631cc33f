import { describe, expect, test } from 'vitest'
import type { PracticeAnswer } from '#lib/instrument/answers'
import { answersAfter, carrying, type Move, moveIssues, standingOf, validMoves } from '#lib/report/moves'
import { exposure, practice, smallInstrument } from '../support/small-instrument'

const instrument = smallInstrument({
  exposures: [exposure('route', { api: {}, own: { data: 3 } })],
  practices: [practice('register', 'data'), practice('title', 'ip', { skipIf: { exposure: 'route', is: ['api'] } })],
})

const answers = (register: PracticeAnswer | undefined, route = 'own') => ({
  exposures: { route },
  practices: { title: { level: 2, evidence: 'stated' as const }, ...(register === undefined ? {} : { register }) },
})

const codes = (register: PracticeAnswer | undefined, move: Move) =>
  moveIssues(instrument, answers(register), [move]).map(({ code, path }) => [code, ...path])

describe('a move takes a practice up, never down', () => {
  test.each<[string, PracticeAnswer | undefined, Move, string[]]>([
    ['a higher level', { level: 1 }, { practice: 'register', level: 4 }, []],
    ['better evidence', { level: 1, evidence: 'stated' }, { practice: 'register', evidence: 'verified' }, []],
    ['an unknown level that is found', 'dk', { practice: 'register', level: 1 }, []],
    ['a lower level', { level: 2 }, { practice: 'register', level: 1 }, ['what-if.level-below-now', 'level']],
    ['a level above 4', { level: 2 }, { practice: 'register', level: 5 }, ['what-if.bad-level', 'level']],
    ['half a level', { level: 2 }, { practice: 'register', level: 2.5 }, ['what-if.bad-level', 'level']],
    [
      'worse evidence',
      { level: 2, evidence: 'documented' },
      { practice: 'register', evidence: 'stated' },
      ['what-if.evidence-worse', 'evidence'],
    ],
    ['the level it has', { level: 2 }, { practice: 'register', level: 2 }, ['what-if.nothing', 'practice']],
    ['evidence of nobody knows what', undefined, { practice: 'register', evidence: 'verified' }, ['what-if.nothing', 'practice']],
    ['what does not apply', 'na', { practice: 'register', level: 3 }, ['what-if.not-counting', 'practice']],
    ['what the instrument does not ask', { level: 2 }, { practice: 'constructor', level: 3 }, ['what-if.unknown-practice', 'practice']],
  ])('%s', (_, register, move, expected) => {
    expect(codes(register, move)).toEqual(expected.length === 0 ? [] : [[expected[0], 0, expected[1]]])
  })

  test('a question that the situation skips has no move', () => {
    expect(moveIssues(instrument, answers({ level: 1 }, 'api'), [{ practice: 'title', level: 3 }])).toMatchObject([
      { code: 'what-if.not-counting' },
    ])
  })

  test('the second move of one practice is refused, and the first stays', () => {
    const moves = [
      { practice: 'title', level: 3 },
      { practice: 'title', level: 4 },
    ]
    expect(validMoves(instrument, answers({ level: 1 }), moves)).toEqual([moves[0]])
  })
})

test('moves change what they name and leave the rest, and the answers themselves, alone', () => {
  const before = answers('dk')
  const after = answersAfter(instrument, before, [{ practice: 'register', level: 2, evidence: 'documented' }])
  expect(after.practices).toEqual({ register: { level: 2, evidence: 'documented' }, title: { level: 2, evidence: 'stated' } })
  expect(before.practices).toMatchObject({ register: 'dk' })
  expect(answersAfter(instrument, before, [{ practice: 'title', level: 4 }]).practices.title).toEqual({ level: 4, evidence: 'stated' })
})

test('the cheapest evidence that carries a level as far as it is credited, and never less than there is', () => {
  expect(carrying(instrument, 4, 2, 'none')).toBe('documented')
  expect(carrying(instrument, 4, 4, 'none')).toBe('verified')
  expect(carrying(instrument, 1, 4, 'none')).toBe('stated')
  expect(carrying(instrument, 1, 1, 'verified')).toBe('verified')
})

test('who does not know stands at level 0 without evidence', () => {
  const [register] = instrument.practices
  if (register === undefined) throw new Error('no practice')
  expect(standingOf(register, answers(undefined))).toEqual({ known: false, level: 0, evidence: 'none' })
})
