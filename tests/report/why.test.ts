import { expect, test } from 'vitest'
import { at, exposure, flag, practice, smallInstrument, smallReport } from '../support/small-instrument'

const instrument = smallInstrument({
  exposures: [exposure('route', { api: {}, own: { data: 3 } })],
  practices: [practice('register', 'data', { weight: 2 }), practice('basis', 'data'), practice('title', 'ip'), practice('patent', 'ip')],
  flags: [flag('untitled', 1, [{ practice: 'title', atMost: 1 }])],
})
const report = smallReport(instrument, {
  register: at(2, 'stated'),
  basis: at(4, 'verified'),
  title: at(0, 'none'),
  patent: { kind: 'na', reason: 'none' },
})

test('the rows of a score add up to it in hundredths, the last place included', () => {
  for (const reading of ['evidenced', 'claimed', 'possible'] as const) {
    const why = report.why[reading]
    const sum = (why?.rows ?? []).reduce((all, { points }) => all + Math.round(100 * Number(points)), 0)
    expect(Math.floor(sum / 10) / 10).toBe(report.readings[reading].score.value)
  }
  expect(report.why.claimed?.rows).toEqual([
    { id: 'data', name: 'the data', full: '50.00', percent: '77.7%', points: '38.88' },
    { id: 'ip', name: 'the ip', full: '50.00', percent: '0.0%', points: '0.00' },
  ])
  expect(report.why.claimed?.sum).toBe('38.88 + 0.00 = 38.88; cut to one decimal, never rounded up, that is 38.8.')
})

test('every rule names the band it allows, and those that hold the band say so', () => {
  const rules = report.why.claimed?.rules ?? []
  const [lowest] = [...rules].filter(({ holds }) => holds)
  expect(rules).toHaveLength(3)
  expect(lowest?.allows).toBe(report.readings.claimed.band?.name)
  expect(rules.at(-1)).toMatchObject({ text: 'The cap of the critical risk “the untitled”' })
})

test('a practice is worked out with its own numbers', () => {
  const register = report.dimensions[0]?.practices.find(({ id }) => id === 'register')
  expect(register?.worked).toEqual([
    'Full marks of this question: 33.33 = 100 × 1/2 (weight of the data) × 2/3 (weight of this question within it)',
    'Evidenced: 33.33 × min(1, 3) ÷ 3 = 11.11',
    'Claimed: 33.33 × min(2, 3) ÷ 3 = 22.22',
    'Possible: 33.33 × min(2, 2) ÷ 2 = 33.33',
  ])
  const patent = report.dimensions[1]?.practices.find(({ id }) => id === 'patent')
  expect(patent?.worked).toEqual([])
})

test('the readiness of a dimension is the weighted mean of its credits', () => {
  expect(report.dimensions[0]?.why).toEqual({
    rows: [
      { practice: 'register', code: 'A1', short: 'the register', weight: '2', evidenced: '1/3', claimed: '2/3' },
      { practice: 'basis', code: 'A2', short: 'the basis', weight: '1', evidenced: '3/3', claimed: '3/3' },
    ],
    sums: ['Evidenced: 1.66 ÷ 3 = 55.5%', 'Claimed: 2.33 ÷ 3 = 77.7%'],
  })
})

test('what does not apply is named with what it is worth', () => {
  expect(report.checks.naNote).toBe(
    '1 question is answered “not applicable” (the patent); leaving the score, they make the claimed score 0.0 higher.',
  )
  expect(smallReport(instrument, { register: at(2, 'stated') }).checks.naNote).toContain('Nothing is answered')
})

test('where nothing counts there is nothing to explain', () => {
  const empty = smallInstrument({ dimensions: instrument.dimensions.map((one) => ({ ...one, weight: 0 })) })
  expect(smallReport(empty, {}).why).toEqual({ evidenced: null, claimed: null, possible: null })
})
