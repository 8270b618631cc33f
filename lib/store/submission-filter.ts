import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { BoardReading } from '#lib/screening/board'
import type { SubmissionFilter } from '#lib/screening/query'
import { firedLetters, readinessUnit } from '#lib/screening/standing'
import type { Board } from './boards'
import { nameKey } from './submission-rows'
import type { BandColumn, Tables } from './tables'
import { readinessColumn, weightedSum, weightSum } from './weighing'

/** The gates and filters of a list, as conditions of the database. They say what `gates.ts` says of one row. */

export type Where = ExpressionBuilder<Tables, 'submissions'>
export type Condition = ExpressionWrapper<Tables, 'submissions', SqlBool>

/**
 * A board with the weights, the reading and the dropped dimensions of the moment; `isRanked`: its list is that of the ranking; `isKept`:
 * its settings are those by which the rows keep their band and the outcome of the gates.
 */
export type Measured = {
  readonly board: Board
  readonly dropped: readonly string[]
  readonly isRanked: boolean
  readonly isKept: boolean
}

const percentUnits = readinessUnit / 100
const bandColumn = (reading: BoardReading): BandColumn => `${reading}_band`

/** Whether the band of a row is this one or a better one. */
export const reachesBand = (
  eb: Where,
  { board, dropped, isRanked }: Measured,
  band: number,
): readonly (Condition | RawBuilder<SqlBool>)[] => {
  const asked = board.yardstick.bands[band]
  if (band === 0) return []
  // Quick checks and other versions are not weighed here: their band is the one that they came with.
  if (!isRanked || asked === undefined) return [eb(bandColumn(board.reading), '>=', band)]
  const least = asked.atLeast * percentUnits * weightSum(board, dropped)
  const weighed = board.dimensions.flatMap((dimension, place) =>
    (board.weights[dimension] ?? 0) > 0 && !dropped.includes(dimension) ? [readinessColumn(board.reading, place)] : [],
  )
  const fired = firedLetters[board.reading]
  return [
    sql<SqlBool>`${weightedSum(board, dropped)} >= cast(${least} as bigint)`,
    ...(asked.weakestAtLeast === 0 ? [] : weighed.map((column) => eb(column, '>=', asked.weakestAtLeast * percentUnits))),
    ...board.yardstick.caps.flatMap((cap, place) =>
      cap >= band ? [] : [sql<SqlBool>`substr(flag_marks, cast(${place + 1} as integer), 1) not in (${sql.join(fired)})`],
    ),
  ]
}

const noFlags = (eb: Where, gate: Board['gates']['flags']): readonly Condition[] => {
  switch (gate) {
    case 'any':
      return []
    case 'none-raised':
      return [eb('flags_raised', '=', 0)]
    case 'none-open':
      return [eb('flags_raised', '=', 0), eb('flags_open', '=', 0)]
    case 'all-clear':
      return [eb('flags_raised', '=', 0), eb('flags_open', '=', 0), eb('flags_unevidenced', '=', 0)]
  }
}

/** Whether a row passes the gates of its board. What is not scored passes no gate that asks for something. */
export const passing = (eb: Where, measured: Measured): Condition => {
  const { board } = measured
  if (measured.isKept && measured.isRanked) return eb.and([eb('passes', '=', 1)])
  const reading = board.reading === 'reviewed' ? 'reviewed' : 'evidenced'
  const least = board.dimensions.flatMap((dimension, place) => {
    const percent = Object.hasOwn(board.gates.least, dimension) ? (board.gates.least[dimension] ?? 0) : 0
    return percent === 0 ? [] : [eb(readinessColumn(reading, place), '>=', percent * percentUnits)]
  })
  return eb.and([...reachesBand(eb, measured, board.gates.band), ...noFlags(eb, board.gates.flags), ...least])
}

const not = (condition: Condition): RawBuilder<SqlBool> => sql<SqlBool>`not coalesce(${condition}, false)`

const isBand = (eb: Where, measured: Measured, band: number): Condition => {
  if (measured.isKept && measured.isRanked) return eb.and([eb('band', '=', band)])
  const isLast = band + 1 >= Math.max(1, measured.board.yardstick.bands.length)
  const above = isLast ? [] : [not(eb.and([...reachesBand(eb, measured, band + 1)]))]
  return eb.and([eb(bandColumn(measured.board.reading), 'is not', null), ...reachesBand(eb, measured, band), ...above])
}

// `escape`, since a name may hold what the pattern means otherwise.
const containing = (text: string): RawBuilder<SqlBool> => {
  const pattern = `%${nameKey(text.trim()).replace(/[\\%_]/g, (one) => `\\${one}`)}%`
  return sql<SqlBool>`name_key like ${pattern} escape '\\'`
}

/** Whether a filter lets a row through. */
export const matching = (eb: Where, filter: SubmissionFilter, measured: Measured): Condition => {
  const { text, stages, assignee, bands, verdicts, passes } = filter
  const passed = passing(eb, measured)
  return eb.and([
    ...(text !== undefined && text.trim() !== '' ? [containing(text)] : []),
    ...(stages !== undefined && stages.length > 0 ? [eb('stage', 'in', stages)] : []),
    ...(assignee !== undefined ? [assignee === null ? eb('assignee', 'is', null) : eb('assignee', '=', assignee)] : []),
    ...(bands !== undefined && bands.length > 0 ? [eb.or(bands.map((band) => isBand(eb, measured, band)))] : []),
    ...(verdicts !== undefined && verdicts.length > 0 ? [eb('verdict', 'in', verdicts)] : []),
    ...(passes === undefined ? [] : [passes ? passed : not(passed)]),
  ])
}
