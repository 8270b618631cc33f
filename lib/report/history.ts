import { moment, tenths } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { type Reading, readings } from '#lib/scoring/result'
import { tenthsFigure } from './bar'
import type { Figure } from './model'

/** A snapshot as lists know it: scores in whole tenths, null where nothing counts. */
export type HistoryEntry = {
  readonly id: string
  readonly at: string
  readonly code: string
  readonly scope: 'quick' | 'full'
  readonly instrument: { readonly id: string; readonly version: string }
  readonly scores: Readonly<Record<Reading, number | null>>
  readonly bands: Readonly<Record<Reading, number | null>>
  readonly flags: { readonly raised: number; readonly open: number }
}

export type HistoryRow = {
  readonly id: string
  /** ms since 1970, for a scale of time */
  readonly time: number
  readonly at: string
  readonly day: string
  readonly code: string
  readonly scores: Readonly<Record<Reading, Figure>>
  readonly band: string | null
  readonly flags: string
  readonly isQuick: boolean
  readonly version: string
  /** the row as a sentence */
  readonly sentence: string
}

/** All snapshots in words, in the order given. `bandName` gives the name of a band of an instrument, or null where it is not known. */
export const historyRows = (
  entries: readonly HistoryEntry[],
  locale: Locale,
  bandName: (instrument: string, band: number) => string | null,
): readonly HistoryRow[] => {
  const say = translator(locale, 'history')
  const figure = (shown: number | null): Figure => (shown === null ? { value: null, label: say('list.none') } : tenthsFigure(shown))
  return entries.map(({ id, at, code, scope, instrument, scores, bands, flags }) => {
    const shown = { evidenced: figure(scores.evidenced), claimed: figure(scores.claimed), possible: figure(scores.possible) }
    const [evidenced, claimed, possible] = readings.map((reading) => {
      const score = scores[reading]
      return score === null ? say('list.none') : tenths(score)
    })
    return {
      id,
      time: Date.parse(at),
      at: moment(at, locale),
      day: at.slice(0, 10),
      code,
      scores: shown,
      band: bands.claimed === null ? null : bandName(instrument.id, bands.claimed),
      flags: say('list.flagCount', flags),
      isQuick: scope === 'quick',
      version: instrument.version,
      sentence: say('chart.row', { at: moment(at, locale), evidenced: evidenced ?? '', claimed: claimed ?? '', possible: possible ?? '' }),
    }
  })
}
