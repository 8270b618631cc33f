import { type RawBuilder, sql } from 'kysely'
import type { Board } from './boards'
import { type Measured, passing, reachesBand, type Where } from './submission-filter'
import type { Database } from './tables'
import { droppedOn, weightedSum } from './weighing'

/** The highest band that a row reaches; whoever reaches one reaches those below it. */
const bandOf = (eb: Where, measured: Measured): RawBuilder<number | null> => {
  const highest = Math.max(0, measured.board.yardstick.bands.length - 1)
  const bands = Array.from({ length: highest }, (_, index) => highest - index)
  const cases = bands.map((band) => sql`when ${eb.and([...reachesBand(eb, measured, band)])} then ${sql.lit(band)}`)
  const sum = weightedSum(measured.board, measured.dropped)
  return cases.length === 0
    ? sql<number>`case when ${sum} is null then null else 0 end`
    : sql<number>`case when ${sum} is null then null ${sql.join(cases, sql` `)} else 0 end`
}

/** Keeps weighted sum, band and gates of the ranked rows of a board, or of one assessment on it. */
export const keepRanking = async (trx: Database, board: Board, dropped: readonly string[], assessment?: string): Promise<void> => {
  const measured: Measured = { board, dropped, isRanked: true, isKept: false }
  await trx
    .updateTable('submissions')
    .set((eb) => ({
      weighted: weightedSum(board, dropped),
      band: bandOf(eb, measured),
      passes: sql<number>`case when ${passing(eb, measured)} then 1 else 0 end`,
    }))
    .where('board_id', '=', board.id)
    .where('list', '=', 'ranked')
    .$if(assessment !== undefined, (query) => query.where('assessment_id', '=', assessment ?? ''))
    .execute()
}

/** Weighs every ranked start-up of a board anew, and returns the dimensions that are dropped. */
export const weigh = async (trx: Database, board: Board): Promise<readonly string[]> => {
  const dropped = await droppedOn(trx, board)
  await keepRanking(trx, board, dropped)
  await trx
    .updateTable('boards')
    .set({ dropped: JSON.stringify(dropped) })
    .where('id', '=', board.id)
    .execute()
  return dropped
}
