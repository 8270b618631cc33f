import type { Stage } from '#lib/screening/board'
import { touchContents } from './rounds'
import type { Database } from './tables'

/**
 * Takes the start-ups of a board out of stages that are gone, each to the stage that `moves` names for it, else to the first. In the
 * transaction that changes the stages, which holds the board's row.
 */
export const leaveStages = async (
  trx: Database,
  board: string,
  stages: readonly Stage[],
  moves: Readonly<Record<string, string>>,
): Promise<void> => {
  const kept = stages.map(({ id }) => id)
  const [first] = kept
  if (first === undefined) return
  const gone = await trx
    .selectFrom('submissions')
    .select('stage')
    .distinct()
    .where('board_id', '=', board)
    .where('stage', 'not in', kept)
    .execute()
  for (const { stage } of gone) {
    const named = Object.hasOwn(moves, stage) ? moves[stage] : undefined
    const to = named !== undefined && kept.includes(named) ? named : first
    await trx.updateTable('submissions').set({ stage: to }).where('board_id', '=', board).where('stage', '=', stage).execute()
  }
  if (gone.length > 0) await touchContents(trx, board)
}
