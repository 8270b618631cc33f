import type { BoardReading, BoardSettings, Gates, Yardstick } from './board'
import { firedLetters, type ReadingStanding, readinessUnit, type Standing } from './standing'

/** The band under a board's weights, and whether its gates let a start-up pass: for one row, as the database says it for many. */

/** What is asked of a board here; `dropped` are the dimensions by which nobody is compared. */
export type Measuring = Pick<BoardSettings, 'weights' | 'gates'> & {
  readonly reading: BoardReading
  readonly dimensions: readonly string[]
  readonly dropped: readonly string[]
  readonly yardstick: Yardstick
}
export type Measured = Pick<Standing, 'flags' | 'flagMarks'> & { readonly readings: Standing['readings'] }

const percentUnits = readinessUnit / 100

const weightOf = ({ weights }: Pick<Measuring, 'weights'>, id: string): number => (Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0)

/** Σ weight · readiness in units, and Σ weight, over the compared dimensions; null where one of them is not scored or there is none. */
export const weightedOf = (
  board: Pick<Measuring, 'weights' | 'dimensions' | 'dropped'>,
  { readiness }: Pick<ReadingStanding, 'readiness'>,
): { readonly of: number; readonly weight: number } | null => {
  let [of, weight] = [0, 0]
  for (const [place, id] of board.dimensions.entries()) {
    const own = board.dropped.includes(id) ? 0 : weightOf(board, id)
    if (own === 0) continue
    const units = readiness[place]
    if (units === null || units === undefined) return null
    of += own * units
    weight += own
  }
  return weight === 0 ? null : { of, weight }
}

/** The band in a reading under the board's weights (SCORING 2.4, rule 7), or null where nothing is compared. */
export const bandUnder = (board: Measuring, row: Measured, reading: BoardReading): number | null => {
  const standing = row.readings[reading]
  const weighted = weightedOf(board, standing)
  if (weighted === null) return null
  const compared = board.dimensions.flatMap((id, place) =>
    weightOf(board, id) > 0 && !board.dropped.includes(id) ? [standing.readiness[place] ?? 0] : [],
  )
  const weakest = Math.min(...compared)
  const fired: readonly string[] = firedLetters[reading]
  const cap = board.yardstick.caps.reduce(
    (least, one, place) => (fired.includes(row.flagMarks[place] ?? '-') ? Math.min(least, one) : least),
    99,
  )
  const reached = board.yardstick.bands.findLastIndex(
    (band) => weighted.of >= band.atLeast * percentUnits * weighted.weight && weakest >= band.weakestAtLeast * percentUnits,
  )
  return Math.min(reached, cap)
}

const passesFlags = (gate: Gates['flags'], { raised, open, unevidenced }: Standing['flags']): boolean => {
  switch (gate) {
    case 'any':
      return true
    case 'none-raised':
      return raised === 0
    case 'none-open':
      return raised + open === 0
    case 'all-clear':
      return raised + open + unevidenced === 0
  }
}

/** Whether a ranked start-up passes the gates of its board; the least readiness is asked of its evidence, as reviewed where the board ranks by that. */
export const passesGates = (board: Measuring, row: Measured): boolean => {
  const evidence = row.readings[board.reading === 'reviewed' ? 'reviewed' : 'evidenced']
  const band = bandUnder(board, row, board.reading)
  return (
    (board.gates.band === 0 || (band !== null && band >= board.gates.band)) &&
    passesFlags(board.gates.flags, row.flags) &&
    Object.entries(board.gates.least).every(
      ([id, percent]) => percent === 0 || (evidence.readiness[board.dimensions.indexOf(id)] ?? -1) >= percent * percentUnits,
    )
  )
}
