import { isId } from './id'
import type { Database } from './tables'
import { tellWebhooks } from './webhooks'
import { transact } from './writes'

export type StageChange = { readonly entry: number; readonly from: string; readonly to: string; readonly by: string; readonly at: string }

/** `same`: it is there already. `conflict`: it is no longer where the sender saw it; `stage` is where it is. */
export type MoveOutcome =
  | { readonly kind: 'moved' }
  | { readonly kind: 'same' }
  | { readonly kind: 'conflict'; readonly stage: string }
  | { readonly kind: 'missing' }

const held = (trx: Database, board: string, id: string) =>
  trx
    .selectFrom('submissions')
    .select(['stage', 'assignee'])
    .where('board_id', '=', board)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Moves a submission to a stage of its board, and keeps when and by whom. `from` is where the sender saw it, if that matters. */
export const moveStage = (
  db: Database,
  board: string,
  id: string,
  move: { readonly from?: string; readonly to: string; readonly by: string },
  now: Date,
): Promise<MoveOutcome> =>
  transact(db, async (trx): Promise<MoveOutcome> => {
    if (!isId(board) || !isId(id)) return { kind: 'missing' }
    const row = await held(trx, board, id)
    if (row === undefined) return { kind: 'missing' }
    if (row.stage === move.to) return { kind: 'same' }
    if (move.from !== undefined && move.from !== row.stage) return { kind: 'conflict', stage: row.stage }
    const changes = await stageChanges(trx, board, id)
    const entry = (changes.at(-1)?.entry ?? 0) + 1
    await trx.updateTable('submissions').set({ stage: move.to }).where('board_id', '=', board).where('id', '=', id).execute()
    await trx
      .insertInto('stage_changes')
      .values({ board_id: board, submission_id: id, entry, from_stage: row.stage, to_stage: move.to, by: move.by, at: now.toISOString() })
      .execute()
    const owner = await trx.selectFrom('boards').select('team_id').where('id', '=', board).executeTakeFirst()
    const data = { from: row.stage, to: move.to }
    if (owner !== undefined) await tellWebhooks(trx, owner.team_id, { type: 'stage.changed', board, submission: id, data }, now)
    return { kind: 'moved' }
  })

/** The stages it went through, oldest first. */
export const stageChanges = async (db: Database, board: string, id: string): Promise<readonly StageChange[]> => {
  if (!isId(board) || !isId(id)) return []
  const own = db.selectFrom('stage_changes').selectAll().where('board_id', '=', board).where('submission_id', '=', id)
  const rows = await own.orderBy('entry').execute()
  return rows.map(({ entry, from_stage, to_stage, by, at }) => ({ entry, from: from_stage, to: to_stage, by, at }))
}

/** Gives a submission to a member of the team, or to nobody. False where there is no such submission. */
export const assign = (db: Database, board: string, id: string, assignee: string | null): Promise<boolean> =>
  transact(db, async (trx): Promise<boolean> => {
    if (!isId(board) || !isId(id)) return false
    const update = trx.updateTable('submissions').set({ assignee }).where('board_id', '=', board).where('id', '=', id)
    return (await update.executeTakeFirstOrThrow()).numUpdatedRows > 0n
  })
