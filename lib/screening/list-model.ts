import { cutTenths, percent, shortTenths } from '#lib/i18n/format'
import type { BoardReading } from './board'
import { boardReadings } from './board'
import { bandUnder, type Measured, type Measuring, passesGates, weightedOf } from './gates'
import { readinessUnit, type Standing, type SubmissionKind } from './standing'

/** A start-up in a board's list, ready to be drawn: every number as it is shown. */
export type ListCell = {
  readonly dimension: string
  /** ends of the streak in percent of the axis, on which 100 is level 4; null where nothing counts */
  readonly streak: { readonly evidenced: number; readonly claimed: number; readonly possible: number; readonly target: number } | null
  /** readiness in the board's reading, percent of the target, cut to a tenth */
  readonly shown: string | null
  readonly evidenced: string | null
  readonly claimed: string | null
  readonly target: number
}
export type ListRow = {
  readonly id: string
  readonly scores: Readonly<Record<BoardReading, string | null>>
  readonly band: number | null
  readonly passes: boolean | null
  readonly coverage: string | null
  readonly cells: readonly ListCell[]
}

type Listed = Measured & Pick<Standing, 'coverage' | 'targets'> & { readonly id: string; readonly list: SubmissionKind | 'past' }

const tenthsOf = (units: number | null | undefined): number | null =>
  units === null || units === undefined ? null : Math.floor((units * 1_000) / readinessUnit)

const shownOf = (units: number | null | undefined): string | null => {
  const count = tenthsOf(units)
  return count === null ? null : shortTenths(count)
}

/** A score under the board's weights, cut to a tenth; where a row is not ranked, the one that it came with. */
const scoreOf = (board: Measuring, row: Listed, reading: BoardReading): string | null => {
  const standing = row.readings[reading]
  if (row.list !== 'ranked') return standing.score === null ? null : shortTenths(standing.score)
  const weighted = weightedOf(board, standing)
  return weighted === null ? null : shortTenths(cutTenths((100 * weighted.of) / (weighted.weight * readinessUnit)))
}

const cellOf = (board: Measuring, row: Listed, dimension: string, place: number): ListCell => {
  const at = (reading: BoardReading) => row.readings[reading].readiness[place]
  const target = row.targets[place] ?? 0
  const proved = at(board.reading === 'reviewed' ? 'reviewed' : 'evidenced')
  const end = (units: number | null | undefined) => ((units ?? 0) / readinessUnit) * target * 25
  const isScored = proved !== null && proved !== undefined
  return {
    dimension,
    streak: isScored ? { evidenced: end(proved), claimed: end(at('claimed')), possible: end(at('possible')), target: target * 25 } : null,
    shown: shownOf(at(board.reading)),
    evidenced: shownOf(proved),
    claimed: shownOf(at('claimed')),
    target,
  }
}

/** A row under the board's weights and reading of the moment. */
export const listRow = (board: Measuring, row: Listed): ListRow => ({
  id: row.id,
  scores: Object.fromEntries(boardReadings.map((reading) => [reading, scoreOf(board, row, reading)])) as ListRow['scores'], // every reading is listed
  band: row.list === 'ranked' ? bandUnder(board, row, board.reading) : row.readings[board.reading].band,
  passes: row.list === 'ranked' ? passesGates(board, row) : null,
  coverage: row.coverage === null ? null : percent(row.coverage),
  cells: board.dimensions.map((dimension, place) => cellOf(board, row, dimension, place)),
})
