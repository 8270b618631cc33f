import { describe, expect, test } from 'vitest'
import { checkModel } from '#lib/evidence/compute/check-model'
import { compute } from '#lib/evidence/compute/compute'
import { computeModel } from '#lib/evidence/compute/compute-model'
import type { Inputs } from '#lib/evidence/compute/fields'
import { defaults } from '#lib/evidence/compute/inputs'
import { niceTicks } from '#lib/evidence/compute/model-charts'
import { readings } from '#lib/evidence/compute/readings'
import { type Locale, locales } from '#lib/i18n/locale'
import { messages, translator } from '#lib/i18n/messages'
import { computeFacts } from '../../support/compute-facts'
import { stringsOf } from '../../support/report-strings'

const facts = computeFacts()
const words = (locale: Locale) => ({ say: translator(locale, 'compute'), locale })
const modelOf = (locale: Locale, some: Partial<Inputs> = {}) => computeModel(words(locale), compute({ ...defaults, ...some }, facts), facts)
const shown = (rows: readonly { readonly id: string; readonly value: string }[], id: string) => rows.find((one) => one.id === id)?.value

const plans: readonly Partial<Inputs>[] = [
  {},
  { params: 671e9, active: 37e9, tokens: 14.8e12, count: 2_048, attention: 'latent', budget: 6e6, days: 60 },
  { params: 7e12, count: 1, recompute: 'none' },
  { accelerator: 'gaudi-3', server: 'gaudi-3' },
  { priceIn: 0.1, priceOut: 0.4, apiIn: 0.15, apiOut: 0.6, fixed: 5_000 },
  { params: 405e9, perToken: 1 },
]

describe.each(locales)('the model in %s', (locale) => {
  test.each(plans)('has no hole and no sign of a missing number: %j', (some) => {
    const spoilt = stringsOf(modelOf(locale, some)).filter(({ text }) => /undefined|NaN|null|Infinity|∞|\{\w+\}/.test(text))
    expect(spoilt).toEqual([])
  })

  test('every note and every mistake has its sentence', () => {
    const issues = messages(locale).issues.compute
    for (const some of plans)
      for (const { code } of modelOf(locale, some).notes) expect(Object.keys(issues.note)).toContain(code.replace('compute.note.', ''))
  })

  test('the summary says plan, time, cost and the version of the facts', () => {
    expect(modelOf(locale).summary).toContain(facts.version)
  })

  test('the check names what it missed', () => {
    const { sentences, rows } = checkModel(words(locale), facts.runs)
    expect(sentences.join()).toContain('Llama 3.2 1B')
    expect(rows.filter(({ missed }) => missed)).toHaveLength(4)
  })
})

test('numbers are said as ranges in the reader’s own units', () => {
  const some = { budget: 200_000, days: 60 }
  expect(shown(modelOf('en', some).training, 'hours')).toBe('about 42,100 (21,100 to 84,300)')
  expect(shown(modelOf('zh', some).training, 'hours')).toBe('约 4.21 万（2.11 万至 8.43 万）')
  expect(modelOf('en', some).head[0]?.value).toBe('4.8 × 10²² FLOP')
  expect(modelOf('en', some).verdicts.map(({ verdict }) => verdict)).toEqual(['unlikely', 'holds'])
})

test('what was taken for empty fields is shown in the form', () => {
  expect(modelOf('en').taken).toMatchObject({ layers: '34', mfuLow: '30', mfuHigh: '50', priceLow: '1.99', priceHigh: '5' })
})

test('large numbers are read out, so that a wrong unit is seen', () => {
  expect(readings({ params: '7B' }, 'en')).toMatchObject({ params: '7 billion', tokens: '1 trillion' })
  expect(readings({ params: '7B' }, 'zh')).toMatchObject({ params: '70 亿' })
  expect(readings({ params: '7', tokens: 'x' }, 'en')).toEqual({ requests: '100,000' })
})

test.each([
  [0, 2],
  [0.9, 4],
  [97, 5],
  [100, 5],
  [1_234_567, 4],
])('an axis up to %d has round steps that reach it', (most, count) => {
  const steps = niceTicks(most)
  expect(steps.length).toBeLessThanOrEqual(Math.max(2, count + 2))
  expect(steps.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9))
})
