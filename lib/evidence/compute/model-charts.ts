import { amount, dollars, share } from '#lib/i18n/format'
import type { Chart, Tick } from './model'
import type { ComputeResult } from './result'
import { duration, type Words } from './say'

/** Round steps from zero that reach `most` in about four: 1, 2, 2.5 or 5 times a power of ten. */
export function niceTicks(most: number): readonly number[] {
  if (most <= 0) return [0, 1]
  const rough = most / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * size >= rough * (1 - 1e-9)) ?? 10) * size
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step)
}

const ticks = (most: number, format: (value: number) => string): readonly Tick[] =>
  niceTicks(most).map((value) => ({ value, label: format(value) }))

/** Cost against utilisation; null when there is no price to draw it with. */
export function curveChart(words: Words, { curve }: ComputeResult): Chart | null {
  const { say, locale } = words
  const priced = curve.flatMap(({ mfu, days, low, high }) => (low === null || high === null ? [] : [{ mfu, days, low, high }]))
  if (priced.length === 0) return null
  const usd = (value: number) => dollars(value, locale)
  const points = priced.map(({ mfu, days, low, high }) => ({
    x: mfu,
    low,
    high,
    label: say('curve.row', { mfu: share(mfu / 100, locale), low: usd(low), high: usd(high), days: duration(words, days) }),
  }))
  return {
    label: say('curve.label', { rows: points.map(({ label }) => label).join(locale === 'zh' ? '；' : '; ') }),
    note: say('curve.note'),
    x: [10, 20, 30, 40, 50, 60].map((value) => ({ value, label: share(value / 100, locale) })),
    y: ticks(Math.max(...priced.map(({ high }) => high)), usd),
    stepped: false,
    lines: [
      { id: 'high', name: say('curve.high') },
      { id: 'low', name: say('curve.low') },
    ],
    points,
    grid: {
      caption: say('curve.note'),
      columns: [say('curve.mfu'), say('curve.low'), say('curve.high'), say('curve.days')],
      rows: priced.map(({ mfu, days, low, high }) => ({
        id: String(mfu),
        name: share(mfu / 100, locale),
        cells: [usd(low), usd(high), duration(words, days)],
        marked: false,
      })),
    },
  }
}

const breakEvenText = (words: Words, { serving }: ComputeResult): string => {
  const { say, locale } = words
  const found = serving.breakEven
  if (found === null) return say('breakEven.ask')
  if (found.low === null) return say('breakEven.never')
  const low = amount(Math.ceil(found.low), locale)
  return found.high === null ? say('breakEven.some', { low }) : say('breakEven.from', { low, high: amount(Math.ceil(found.high), locale) })
}

/** What the API and own serving cost a month, by requests a day; the chart needs both prices of an API. */
export function breakEvenModel(words: Words, result: ComputeResult): { readonly text: string; readonly chart: Chart | null } {
  const { say, locale } = words
  const found = result.serving.breakEven
  const text = breakEvenText(words, result)
  if (found === null) return { text, chart: null }
  const usd = (value: number) => dollars(value, locale)
  const points = found.points.map(({ requests, api, low, high }) => ({
    x: requests,
    api,
    low,
    high,
    label: say('breakEven.row', { requests: amount(requests, locale), api: usd(api), low: usd(low), high: usd(high) }),
  }))
  const chart: Chart = {
    label: say('breakEven.label', { rows: text }),
    note: say('breakEven.note'),
    x: ticks(points.at(-1)?.x ?? 1, (value) => amount(value, locale)),
    y: ticks(Math.max(...points.flatMap(({ api, high }) => [api, high])), usd),
    stepped: true,
    lines: [
      { id: 'api', name: say('breakEven.api') },
      { id: 'high', name: say('breakEven.high') },
      { id: 'low', name: say('breakEven.low') },
    ],
    points,
    grid: {
      caption: say('breakEven.note'),
      columns: [say('breakEven.requests'), say('breakEven.api'), say('breakEven.low'), say('breakEven.high')],
      rows: found.points
        .filter((_, index) => index % 6 === 0)
        .map(({ requests, api, low, high }) => ({
          id: String(requests),
          name: amount(requests, locale),
          cells: [usd(api), usd(low), usd(high)],
          marked: false,
        })),
    },
  }
  return { text, chart }
}
