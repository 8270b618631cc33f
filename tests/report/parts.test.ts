import { describe, expect, test } from 'vitest'
import { assessPart } from '#lib/report/parts'
import { at, practice, smallInstrument } from '../support/small-instrument'

const instrument = smallInstrument({ practices: [practice('register', 'data', { quick: true }), practice('title', 'ip')] })
const records = { exposures: {}, practices: { register: at(2, 'documented'), title: at(0, 'none') } }

describe('one instrument of an assessment', () => {
  test('is asked and scored whole in the full scope', () => {
    const part = assessPart(instrument, 'full', records)
    expect(part.asked).toBe(instrument)
    expect(part.result).toBe(part.wholeResult)
    expect(part.result.display.claimed).toBe(500)
  })

  test('is asked and scored as its quick check in the quick scope, beside the result of the whole', () => {
    const part = assessPart(instrument, 'quick', records)
    expect(part.asked.practices.map(({ id }) => id)).toEqual(['register'])
    expect(part.result.display.claimed).toBe(1000)
    expect(part.wholeResult.display.claimed).toBe(500)
  })
})
