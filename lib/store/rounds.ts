import type { Board } from './boards'
import { keepRanking, weigh } from './ranking'
import { submissionVerdicts } from './submission-rows'
import type { Database } from './tables'
import { readinessColumn } from './weighing'

const own = (trx: Database, board: string, assessment: string) =>
  trx.selectFrom('submissions').where('board_id', '=', board).where('assessment_id', '=', assessment)

// Whose seal is worth less supersedes nothing: anyone can write another's assessment id into a file of their own.
const ladder: readonly string[] = submissionVerdicts
const worth = (verdict: string): number => ladder.length - ladder.indexOf(verdict)

/**
 * Puts the submissions of one assessment in order: which are past, which of them counts now, which round each is; and weighs them.
 * After anything of them came or went. The board's row is held.
 */
export const settleRounds = async (trx: Database, board: Board, assessment: string): Promise<void> => {
  const rows = await own(trx, board.id, assessment)
    .select(['id', 'verdict', 'kind', 'list', 'round', 'superseded_by'])
    .orderBy('at')
    .orderBy('place')
    .execute()
  for (const [index, row] of rows.entries()) {
    const newer = rows.slice(index + 1).findLast((one) => worth(one.verdict) >= worth(row.verdict))
    const settled = { list: newer === undefined ? row.kind : 'past', round: index + 1, superseded_by: newer?.id ?? null }
    if (settled.list === row.list && settled.round === row.round && settled.superseded_by === row.superseded_by) continue
    await trx.updateTable('submissions').set(settled).where('board_id', '=', board.id).where('id', '=', row.id).execute()
  }
  await weighAssessment(trx, board, assessment)
}

/** Weighs the submissions of one assessment; all of the board where what they have not scored may change what is compared. */
export const weighAssessment = async (trx: Database, board: Board, assessment: string): Promise<void> => {
  const needed = board.dimensions.map((_, place) => readinessColumn(board.reading, place))
  const gap = await own(trx, board.id, assessment)
    .select('id')
    .where('list', '=', 'ranked')
    .where(({ eb, or }) => or(needed.map((column) => eb(column, 'is', null))))
    .limit(1)
    .executeTakeFirst()
  if (gap !== undefined || board.dropped.length > 0) {
    await weigh(trx, board)
    return
  }
  await keepRanking(trx, board, [], assessment)
}

/** Notes that what is on the board has changed. */
export const touchContents = async (trx: Database, board: string): Promise<void> => {
  await trx
    .updateTable('boards')
    .set((row) => ({ contents: row('contents', '+', 1) }))
    .where('id', '=', board)
    .execute()
}
