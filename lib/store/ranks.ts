import type { Board } from './boards'
import type { Database } from './tables'

/** The rank of every ranked start-up of a board by its weighted sum: 1 + how many are strictly above; ties share one. */
export const ranksOf = async (db: Database, board: Pick<Board, 'id'>): Promise<ReadonlyMap<number, number>> => {
  const rows = await db
    .selectFrom('submissions')
    .select('weighted')
    .where('board_id', '=', board.id)
    .where('list', '=', 'ranked')
    .where('weighted', 'is not', null)
    .orderBy('weighted', 'desc')
    .execute()
  const ranks = new Map<number, number>()
  for (const [above, { weighted }] of rows.entries()) {
    const sum = Number(weighted)
    if (!ranks.has(sum)) ranks.set(sum, above + 1)
  }
  return ranks
}
