import type { Board } from './boards'
import type { Submission } from './submission-rows'
import type { Database } from './tables'

/** Who stands next to a start-up in its board's ranking. `rank` is 1 + how many are strictly above it. */
export type Neighbours = {
  readonly rank: number
  readonly of: number
  readonly above: { readonly id: string; readonly name: string } | null
  readonly below: { readonly id: string; readonly name: string } | null
}

/** The place of a ranked start-up with those before and after it, as the list has them; null for one that is not ranked. */
export const neighboursOf = async (db: Database, board: Board, { weighted, place, list }: Submission): Promise<Neighbours | null> => {
  if (weighted === null || list !== 'ranked') return null
  const ranked = db.selectFrom('submissions').where('board_id', '=', board.id).where('list', '=', 'ranked')
  const [higher, all, above, below] = await Promise.all([
    ranked
      .select((row) => row.fn.countAll().as('count'))
      .where('weighted', '>', weighted)
      .executeTakeFirstOrThrow(),
    ranked.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow(),
    ranked
      .select(['id', 'name'])
      .where(({ eb, or, and }) => or([eb('weighted', '>', weighted), and([eb('weighted', '=', weighted), eb('place', '<', place)])]))
      .orderBy('weighted')
      .orderBy('place', 'desc')
      .limit(1)
      .executeTakeFirst(),
    ranked
      .select(['id', 'name'])
      .where(({ eb, or, and }) => or([eb('weighted', '<', weighted), and([eb('weighted', '=', weighted), eb('place', '>', place)])]))
      .orderBy('weighted', 'desc')
      .orderBy('place')
      .limit(1)
      .executeTakeFirst(),
  ])
  return { rank: Number(higher.count) + 1, of: Number(all.count), above: above ?? null, below: below ?? null }
}
