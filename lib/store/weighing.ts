import { type RawBuilder, sql } from 'kysely'
import type { BoardReading, BoardSettings } from '#lib/screening/board'
import type { Database, ReadinessColumn } from './tables'

/** What a ranking needs to know of a board. */
export type Weighed = Pick<BoardSettings, 'reading' | 'weights'> & { readonly id: string; readonly dimensions: readonly string[] }

/** The column of a dimension's readiness in a reading. `place` is the dimension's in its board's list. */
export const readinessColumn = (reading: BoardReading, place: number): ReadinessColumn => `${reading}_${place}` as ReadinessColumn // boards have at most as many dimensions as there are columns

const ranked = (db: Database, board: string) => db.selectFrom('submissions').where('board_id', '=', board).where('list', '=', 'ranked')

const weightOf = ({ weights }: Pick<Weighed, 'weights'>, dimension: string): number =>
  (Object.hasOwn(weights, dimension) ? weights[dimension] : undefined) ?? 0

/** Dimensions with weight that some ranked start-up has not scored: no start-up is compared by them (SCORING 2.9). */
export const droppedOn = async (db: Database, { id, reading, weights, dimensions }: Weighed): Promise<readonly string[]> => {
  const counts = await ranked(db, id)
    .select((row) => [
      row.fn.countAll().as('all'),
      ...dimensions.map((_, place) => row.fn.count(readinessColumn(reading, place)).as(`scored_${place}`)),
    ])
    .executeTakeFirstOrThrow()
  const scored: Readonly<Record<string, unknown>> = counts
  return dimensions.filter((one, place) => weightOf({ weights }, one) > 0 && Number(scored[`scored_${place}`]) < Number(counts.all))
}

/** Σ weight · readiness of a row, over the dimensions that are compared; null where there are none. Exact in both databases. */
export const weightedSum = (board: Weighed, dropped: readonly string[]): RawBuilder<number | null> => {
  const terms = board.dimensions.flatMap((dimension, place) => {
    const weight = weightOf(board, dimension)
    if (weight === 0 || dropped.includes(dimension)) return []
    return [sql`cast(${weight} as bigint) * ${sql.ref(readinessColumn(board.reading, place))}`]
  })
  return terms.length === 0 ? sql<null>`cast(null as bigint)` : sql<number>`${sql.join(terms, sql` + `)}`
}

/** What the weighted sum of a full score is: divided by it, a sum is a score from 0 to 1. */
export const weightSum = (board: Pick<Weighed, 'weights' | 'dimensions'>, dropped: readonly string[]): number =>
  board.dimensions.reduce((sum, dimension) => (dropped.includes(dimension) ? sum : sum + weightOf(board, dimension)), 0)
