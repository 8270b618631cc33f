import 'server-only'
import { type BoardAccess, boardInstrument } from '#app/screening.ts'
import { comparedOf, engineReading, type Startup, startupFor } from '#app/startup.ts'
import type { Locale } from '#lib/i18n/locale'
import { defaultTolerance, toleranceOf } from '#lib/scoring/tolerance'
import { type ComparisonModel, comparisonModel } from '#lib/screening/comparison'

/** More do not fit beside one another. */
export const mostCompared = 6

/** The submissions that an address names, each once. */
export const chosenOf = (asked: string | readonly string[] | undefined | null): readonly string[] =>
  [...new Set(asked == null ? [] : typeof asked === 'string' ? asked.split(',') : asked)].filter((id) => id !== '').slice(0, mostCompared)

type Compared = {
  /** null where fewer than two can be compared */
  readonly model: ComparisonModel | null
  readonly startups: readonly Startup[]
  /** how many were named and cannot be compared: quick checks, and those of other versions */
  readonly left: number
}

/** The start-ups that were named, as far as they are measured by the board's own version, beside one another. */
export const comparisonFor = async ({ board }: BoardAccess, chosen: readonly string[], locale: Locale): Promise<Compared> => {
  const [found, instrument] = await Promise.all([
    Promise.all(chosen.map((id) => startupFor(board.id, id))),
    boardInstrument(board.instrument),
  ])
  const all = found.filter((one) => one !== undefined)
  const startups = all.filter(({ submission }) => submission.kind === 'ranked')
  const left = all.length - startups.length
  if (instrument === undefined || startups.length < 2) return { model: null, startups, left }
  const model = comparisonModel({
    instrument,
    weights: board.weights,
    reading: engineReading(board.reading),
    tolerance: toleranceOf(board.tolerance) ?? defaultTolerance,
    entrants: startups.map((startup) => comparedOf(startup, locale)),
    locale,
  })
  return { model, startups, left }
}
