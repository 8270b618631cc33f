import { amount, bytes, dollars, figure, share, whole } from '#lib/i18n/format'
import type { Grid, Row } from './model'
import { priceRow } from './model-training'
import type { ComputeResult } from './result'
import { about, cards, latency, row, span, type Words } from './say'
import type { Money, Plan, Serving, Variant } from './serving'

/** One number of the two ends of the price range, low to high. */
const moneySpan = (
  words: Words,
  { low, high }: Serving,
  pick: (money: Money) => number | null,
  format: (value: number) => string,
): string | null => {
  const [from, to] = [low === null ? null : pick(low), high === null ? null : pick(high)]
  return from === null || to === null ? null : span(words, format(Math.min(from, to)), format(Math.max(from, to)))
}

export const perMillion = (words: Words, serving: Serving): string | null =>
  moneySpan(
    words,
    serving,
    (money) => money.perMillion,
    (value) => dollars(value, words.locale),
  )

const planRows = (words: Words, serving: Serving, { copy, copies, accelerators }: Plan): readonly Row[] => {
  const { say, locale } = words
  const range = serving.accelerators
  return [
    row(
      'plan',
      say('serving.plan'),
      say('serving.planValue', {
        copies,
        group: cards(words, copy.group),
        accelerators: cards(words, accelerators),
      }),
      range === null ? null : say('serving.planRange', { low: whole(range.low, locale), high: whole(range.high, locale) }),
    ),
    row('batch', say('serving.batch'), amount(copy.batch, locale)),
    row(
      'tokens',
      say('serving.tokens'),
      serving.tokens === null ? say('unknown') : about(words, serving.tokens, (value) => amount(value, locale)),
    ),
    row(
      'latency',
      say('serving.latency'),
      say('serving.latencyValue', { first: latency(words, copy.firstToken), each: latency(words, copy.perToken) }),
      say('serving.latencyNote'),
    ),
  ]
}

function moneyRows(words: Words, serving: Serving): readonly Row[] {
  const { say, locale } = words
  const usd = (value: number) => dollars(value, locale)
  const found: readonly (readonly [string, string, string | null, string | null])[] = [
    ['month', say('serving.month'), moneySpan(words, serving, (money) => money.month, usd), null],
    ['per-million', say('serving.perMillion'), perMillion(words, serving), null],
    [
      'full',
      say('serving.perMillionFull'),
      moneySpan(words, serving, (money) => money.perMillionFull, usd),
      say('serving.perMillionFullNote'),
    ],
    ['revenue', say('serving.revenue'), moneySpan(words, serving, (money) => money.revenue, usd), null],
    [
      'margin',
      say('serving.margin'),
      moneySpan(
        words,
        serving,
        (money) => money.margin,
        (value) => share(value, locale),
      ),
      say('serving.marginNote'),
    ],
  ]
  return found.flatMap(([id, label, value, note]) => (value === null ? [] : [row(id, label, value, note)]))
}

export function servingRows(words: Words, { serving }: ComputeResult): readonly Row[] {
  const { say, locale } = words
  return [
    row('weights', say('serving.weights'), bytes(serving.weights, locale)),
    row(
      'cache',
      say('serving.cache'),
      say('serving.cacheValue', { token: bytes(serving.cacheToken, locale), sequence: bytes(serving.cacheSequence, locale) }),
    ),
    row('smallest', say('serving.smallest'), serving.smallest === null ? say('none') : cards(words, serving.smallest)),
    ...(serving.bound === null
      ? []
      : [row('bound', say('serving.bound'), say('unit.perSecond', { value: figure(serving.bound, locale) }))]),
    row('peak', say('serving.peak'), say('unit.perSecond', { value: figure(serving.peakRequests, locale) })),
    ...(serving.plan === null ? [] : planRows(words, serving, serving.plan)),
    priceRow(words, serving.price),
    ...moneyRows(words, serving),
  ]
}

const cell = (value: number | null, format: (value: number) => string): string => (value === null ? '–' : format(value))

const variantCells = (words: Words, { group, sequences, perToken, tokensEach, perMillion: cost }: Variant): readonly string[] => {
  const { locale } = words
  return [
    cell(group, (value) => amount(value, locale)),
    cell(sequences, (value) => amount(value, locale)),
    cell(perToken, (value) => latency(words, value)),
    cell(tokensEach, (value) => amount(value, locale)),
    cost === null ? '–' : span(words, dollars(cost.low, locale), dollars(cost.high, locale)),
  ]
}

export function quantisationGrid(words: Words, { quantisations, inputs }: ComputeResult): Grid {
  const { say, locale } = words
  return {
    caption: say('variant.quantCaption'),
    columns: (['precision', 'bytes', 'group', 'sequences', 'perToken', 'each', 'cost'] as const).map((name) => say(`variant.${name}`)),
    rows: quantisations.map((variant) => ({
      id: variant.weights,
      name: variant.weights,
      cells: [bytes(variant.weightBytes, locale), ...variantCells(words, variant)],
      marked: variant.weights === inputs.weights,
    })),
  }
}

export function batchingGrid(words: Words, { batchings }: ComputeResult): Grid {
  const { say, locale } = words
  return {
    caption: say('variant.batchCaption'),
    columns: (['sequences', 'group', 'perToken', 'each', 'cost'] as const).map((name) => say(`variant.${name}`)),
    rows: batchings.map((variant) => {
      const [group = '', , ...rest] = variantCells(words, variant)
      return { id: String(variant.batch), name: amount(variant.batch ?? 0, locale), cells: [group, ...rest], marked: false }
    }),
  }
}
