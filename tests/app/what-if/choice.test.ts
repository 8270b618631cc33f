import { describe, expect, test } from 'vitest'
import { moveTo, noChoice, readCapacity, readChoice, withMove } from '#app/_components/what-if/choice.ts'

const standing = { known: true, level: 1, evidence: 'stated' } as const

test('a practice has one move: a second replaces the first in its place', () => {
  const moves = withMove(withMove(withMove([], 'a', { practice: 'a', level: 2 }), 'b', { practice: 'b', level: 1 }), 'a', {
    practice: 'a',
    level: 3,
  })
  expect(moves).toEqual([
    { practice: 'a', level: 3 },
    { practice: 'b', level: 1 },
  ])
  expect(withMove(moves, 'a', null)).toEqual([{ practice: 'b', level: 1 }])
})

test('back at where it stands, there is no move', () => {
  expect(moveTo('a', standing, 1, 'stated')).toBeNull()
  expect(moveTo('a', standing, 1, 'documented')).toEqual({ practice: 'a', evidence: 'documented' })
  expect(moveTo('a', standing, 2, 'stated')).toEqual({ practice: 'a', level: 2 })
  expect(moveTo('a', { known: false, level: 0, evidence: 'none' }, 0, 'verified')).toBeNull()
})

describe('what was put away is read with care', () => {
  test.each([null, 7, 'x', [], { moves: 'all' }])('%j is no choice', (value) => expect(readChoice(value)).toEqual(noChoice))

  test('what is sound in it stays', () => {
    expect(readChoice({ moves: [{ practice: 'a', level: 2, evidence: 'best' }, { level: 3 }, null], capacity: 7.5, on: false })).toEqual({
      moves: [{ practice: 'a', level: 2 }],
      capacity: 7.5,
      on: false,
    })
  })

  test.each([
    ['7.5', 7.5],
    [' 7,5 ', 7.5],
    ['200', 200],
    ['0.5', 0.5],
    ['0.3', null],
    ['0', null],
    ['201', null],
    ['-1', null],
    ['', null],
    ['five', null],
  ])('a capacity of %j is %j', (text, value) => expect(readCapacity(text)).toBe(value))
})
