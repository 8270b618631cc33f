import type { NumericBand, NumericInstrument } from '#lib/instrument/numeric'
import type { FlagStatus, Reading, Result } from '#lib/scoring/result'

/**
 * What holds the band of a reading (SCORING 2.4, rule 7), in ids, levels and whole tenths: sentences are written from it in the report,
 * and in the browser for a what-if.
 */
export type LimitFact =
  | { readonly kind: 'none' | 'top' }
  | { readonly kind: 'flag'; readonly flag: string; readonly status: FlagStatus; readonly band: number }
  /** the weakest dimension reaches `percent` (tenths) of its target, and the next band asks for `threshold` percent */
  | {
      readonly kind: 'step' | 'weakest'
      readonly dimension: string
      readonly percent: number
      readonly threshold: number
      readonly next: number
    }
  /** `points` in tenths */
  | { readonly kind: 'score'; readonly points: number; readonly next: number }

/** A band that the Result names and the instrument does not have: the two do not belong together. */
const bandAt = (bands: readonly NumericBand[], place: number): NumericBand => {
  const band = bands[place]
  if (band === undefined) throw new RangeError(`the instrument has no band ${place}`)
  return band
}

/** Whether "at most one band above the weakest dimension" is what the thresholds of this instrument say. */
const isStepwise = (bands: readonly NumericBand[]): boolean =>
  bands.every(({ weakestAtLeast }, index) => weakestAtLeast === (bands[index - 1]?.atLeast ?? 0))

const factOf = ({ bands }: NumericInstrument, result: Result, reading: Reading, band: number, limit: string): LimitFact => {
  const [kind, id = ''] = limit.split(':')
  if (kind === 'flag') return { kind, flag: id, status: result.flagStatus[id] ?? 'clear', band }
  const next = bandAt(bands, band + 1)
  if (kind === 'weakest')
    return {
      kind: isStepwise(bands) ? 'step' : 'weakest',
      dimension: id,
      percent: result.displayDimensions[id]?.[reading]?.percent ?? 0,
      threshold: next.weakestAtLeast,
      next: band + 1,
    }
  return { kind: 'score', points: 10 * next.atLeast - (result.display[reading] ?? 0), next: band + 1 }
}

/** Everything that attains the minimum of the band's rule, in the order of the Result. */
export const limitFacts = (instrument: NumericInstrument, result: Result, reading: Reading): readonly LimitFact[] => {
  const { band, limits } = result.readings[reading]
  if (band === null) return [{ kind: 'none' }]
  if (band === instrument.bands.length - 1) return [{ kind: 'top' }]
  return limits.map((limit) => factOf(instrument, result, reading, band, limit))
}
