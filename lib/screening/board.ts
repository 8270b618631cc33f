import type { NumericInstrument } from '#lib/instrument/numeric'
import type { Reading } from '#lib/scoring/result'

/** What a board is: how it measures, and what it asks of a start-up. Plain data, free of zod, for store and pages alike. */

/** Readings by which a board can rank: the founder's three, and the evidenced one after the investors' review (SCORING 2.9). */
export const boardReadings = ['evidenced', 'claimed', 'possible', 'reviewed'] as const
export type BoardReading = Reading | 'reviewed'

/** Most dimensions an instrument of a board may have: each is a column per reading. */
export const maxBoardDimensions = 12

/** Which flags a start-up may have and still pass. `none-open`: none raised or open. `all-clear`: none unevidenced either. */
export const flagGates = ['any', 'none-raised', 'none-open', 'all-clear'] as const
export type FlagGate = (typeof flagGates)[number]

/** `band`: index of the least band in the board's reading, 0 for any. `least`: dimension → evidenced readiness in whole percent. */
export type Gates = { readonly band: number; readonly flags: FlagGate; readonly least: Readonly<Record<string, number>> }
export const defaultGates: Gates = { band: 0, flags: 'none-open', least: {} }

/** A step of the investor's own process. */
export type Stage = { readonly id: string; readonly name: string }

/** Which instrument a board measures with, to the letter. */
export type BoardInstrument = { readonly id: string; readonly version: string; readonly digest: string }

/** What the members of a team can change of a board. Weights are whole and ≥ 0, every dimension named; `tolerance` 0..1 as written. */
export type BoardSettings = {
  readonly name: string
  readonly reading: BoardReading
  readonly tolerance: string
  readonly weights: Readonly<Record<string, number>>
  readonly gates: Gates
  readonly stages: readonly Stage[]
  /** the accounts to which it is open, or null for the whole team */
  readonly members: readonly string[] | null
}

/** Heaviest weight of a dimension: with it the weighted sum of all readiness columns stays an exact double. */
export const maxBoardWeight = 1_000

/** What bands ask for, from the instrument: thresholds in whole percent, least band first, and the highest band under each flag, in its order. */
export type Yardstick = {
  readonly bands: readonly { readonly atLeast: number; readonly weakestAtLeast: number }[]
  readonly caps: readonly number[]
}

export const yardstickOf = ({ bands, flags }: NumericInstrument): Yardstick => ({
  bands: bands.map(({ atLeast, weakestAtLeast }) => ({ atLeast, weakestAtLeast })),
  caps: flags.map(({ cap }) => cap),
})
