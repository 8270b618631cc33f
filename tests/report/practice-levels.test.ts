import { expect, test } from 'vitest'
import { loadInstrument } from '#lib/instrument/load'
import { assessPart } from '#lib/report/parts'
import { practiceLevels } from '#lib/report/practice-levels'

const loaded = loadInstrument('content/instruments/readiness')
if (!loaded.ok) throw new Error('the instrument does not load')
const instrument = loaded.value

test('a level counts as far as its evidence carries; what is not answered with a level is not there', () => {
  const part = assessPart(instrument, 'full', {
    exposures: {},
    practices: {
      'filing-and-registration': { kind: 'level', level: 4, evidence: { grade: 'none' } },
      'impact-assessment': { kind: 'dk' },
    },
  })
  const levels = practiceLevels(part.records, part.result)
  expect(Object.keys(levels)).toEqual(['filing-and-registration'])
  const filing = levels['filing-and-registration']
  expect(filing).toMatchObject({ claimed: 1, target: 1 })
  expect(filing?.evidenced).toBeLessThan(1)
})
