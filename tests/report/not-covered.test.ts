import { expect, test } from 'vitest'
import { type AnswerRecords, toAnswers } from '#lib/instrument/record'
import { reportModel } from '#lib/report/report-model'
import { assess } from '#lib/scoring/assess'
import { shippedInstrument } from '../support/sample-model'
import { smallMeta } from '../support/small-instrument'

const instrument = shippedInstrument()

const missing = (exposures: AnswerRecords['exposures'], locale: 'zh' | 'en' = 'en') => {
  const records = { exposures, practices: {} }
  const result = assess(instrument, toAnswers(instrument, records))
  return reportModel({ instrument, records, result, sources: new Map(), locale, meta: smallMeta }).notCovered.map(({ name }) => name)
}

test('whoever serves a market that the facts do not reach is told so, in the order in which markets are asked', () => {
  expect(missing({ markets: { kind: 'many', options: ['other', 'jp', 'kr', 'us', 'uk', 'cn'] } })).toEqual([
    'United Kingdom',
    'United States',
    'South Korea',
    'Japan',
    'Elsewhere',
  ])
  expect(missing({ markets: { kind: 'many', options: ['uk'] } }, 'zh')).toEqual(['英国'])
})

test('nothing is said of mainland China and the EU, of no market, or of a market that is not known', () => {
  expect(missing({ markets: { kind: 'many', options: ['cn', 'eu'] } })).toEqual([])
  expect(missing({ markets: { kind: 'many', options: [] } })).toEqual([])
  expect(missing({ markets: { kind: 'dk' } })).toEqual([])
  expect(missing({})).toEqual([])
})
