import { describe, expect, test } from 'vitest'
import { canHold, highestTarget } from '#lib/instrument/satisfiable'
import { exposure, practice, smallInstrument } from '../support/small-instrument'

const users = exposure('users', { few: {}, many: { data: 4 } })
const kinds = exposure('kinds', { plain: {}, secret: { ip: 3 } }, { type: 'many' })
const skipped = practice('skipped', 'data', { skipIf: { exposure: 'users', is: ['few'] } })
const instrument = smallInstrument({
  exposures: [users, kinds],
  practices: [practice('register', 'data'), practice('title', 'ip'), skipped],
})

describe('the conditions of a flag', () => {
  test.each([
    ['one option', [{ exposure: 'users', anyOf: ['few'] }], true],
    ['a level of a practice', [{ practice: 'register', atMost: 0 }], true],
    [
      'two options of one choice at once',
      [
        { exposure: 'users', anyOf: ['few'] },
        { exposure: 'users', anyOf: ['many'] },
      ],
      false,
    ],
    [
      'two options of several at once',
      [
        { exposure: 'kinds', anyOf: ['plain'] },
        { exposure: 'kinds', anyOf: ['secret'] },
      ],
      true,
    ],
    ['a target that some answer asks for', [{ target: 'data', atLeast: 4 }], true],
    ['a target that no answer asks for', [{ target: 'ip', atLeast: 4 }], false],
    [
      'a target that the other condition rules out',
      [
        { exposure: 'users', anyOf: ['few'] },
        { target: 'data', atLeast: 4 },
      ],
      false,
    ],
    [
      'a practice that the other condition skips',
      [
        { exposure: 'users', anyOf: ['few'] },
        { practice: 'skipped', atMost: 1 },
      ],
      false,
    ],
    [
      'a practice that is skipped elsewhere',
      [
        { exposure: 'users', anyOf: ['many'] },
        { practice: 'skipped', atMost: 1 },
      ],
      true,
    ],
  ])('%s', (_, when, expected) => {
    expect(canHold(instrument, when)).toBe(expected)
  })
})

test('the highest target is that of the strictest option, and never below the base', () => {
  expect([highestTarget(instrument, 'data'), highestTarget(instrument, 'ip')]).toEqual([4, 3])
  expect(highestTarget(smallInstrument(), 'data')).toBe(2)
})
