import { expect, test } from 'vitest'
import { exposureCodes, letterOf, practiceCodes } from '#lib/instrument/codes'
import { exposure, practice, smallInstrument } from '../support/small-instrument'

const main = smallInstrument({ exposures: [exposure('stage', { idea: {} }), exposure('sector', { other: {} })] })
const companion = smallInstrument({
  id: 'beside',
  exposures: [exposure('route', { api: {} })],
  practices: [practice('fit', 'data'), practice('edge', 'data'), practice('talent', 'ip')],
})

test('a practice is named by the letter of its dimension and its number there', () => {
  expect([...practiceCodes(companion)]).toEqual([
    ['fit', 'A1'],
    ['edge', 'A2'],
    ['talent', 'B1'],
  ])
})

test('the codes of a companion continue those of the main instrument, so that each names one question', () => {
  expect([...practiceCodes(companion, [main]).values()]).toEqual(['C1', 'C2', 'D1'])
  expect([...exposureCodes(companion, [main]).values()]).toEqual(['S3'])
})

test('letters go on after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
