import { holdBoard } from './boards'
import { isId } from './id'
import { settleRounds, touchContents } from './rounds'
import type { Database } from './tables'
import { tellWebhooks } from './webhooks'
import { transact } from './writes'

/** `withdrawn`: by the founder who handed it in. `operator`: by the team, whose own it is. */
export type RemovalReason = 'withdrawn' | 'operator' | 'owner' | 'retention'

const remove = async (trx: Database, board: string, id: string, reason: RemovalReason, now: Date): Promise<boolean> => {
  const held = await holdBoard(trx, board)
  if (held === undefined) return false
  const gone = trx.deleteFrom('submissions').where('board_id', '=', board).where('id', '=', id)
  const row = await gone.returning(['received_at', 'assessment_id']).executeTakeFirst()
  if (row === undefined) return false
  const left = { id, created_at: row.received_at, erased_at: now.toISOString(), reason }
  await trx.insertInto('tombstones').values(left).execute()
  await settleRounds(trx, held, row.assessment_id)
  await touchContents(trx, board)
  await tellWebhooks(trx, held.team, { type: 'submission.withdrawn', board, submission: id, data: { reason } }, now)
  return true
}

/**
 * Erases a submission with its file, notes, reviews and history, and leaves a tombstone. An earlier one of the same assessment counts
 * again. False where there is none.
 */
export const withdrawSubmission = (db: Database, board: string, id: string, reason: RemovalReason, now: Date): Promise<boolean> =>
  transact(db, async (trx) => isId(board) && isId(id) && remove(trx, board, id, reason, now))

/** Erases, from every board, what founders handed in of this assessment, or of this snapshot of it alone; says how many. What investors uploaded themselves stays. */
export const eraseHandedIn = async (
  trx: Database,
  { assessment, snapshot, reason }: { readonly assessment: string; readonly snapshot?: string; readonly reason: RemovalReason },
  now: Date,
): Promise<number> => {
  const own = trx
    .selectFrom('submissions')
    .select(['board_id', 'id'])
    .where('assessment_id', '=', assessment)
    .where('source', '=', 'intake')
  const rows = await own
    .$if(snapshot !== undefined, (query) => query.where('snapshot_id', '=', snapshot ?? ''))
    .orderBy('board_id')
    .orderBy('id')
    .execute()
  for (const { board_id, id } of rows) await remove(trx, board_id, id, reason, now)
  return rows.length
}

/** Where a founder's assessment is: the boards that hold snapshots of it which the founder handed in. */
export type Holding = {
  readonly board: string
  readonly boardName: string
  readonly team: string
  readonly submission: string
  readonly name: string
  readonly digest: string
  /** whether a newer one of the same assessment is on that board */
  readonly superseded: boolean
  readonly snapshot: string
  readonly intake: string | null
  readonly receivedAt: string
}

/** What a founder handed in of an assessment and still lies on a board, newest first. */
export const holdingsOf = async (db: Database, assessment: string): Promise<readonly Holding[]> => {
  if (!isId(assessment)) return []
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('boards', 'boards.id', 'submissions.board_id')
    .select([
      'submissions.board_id as board',
      'boards.name as boardName',
      'boards.team_id as team',
      'submissions.id as submission',
      'submissions.name as name',
      'submissions.digest as digest',
      'submissions.superseded_by as supersededBy',
      'submissions.snapshot_id as snapshot',
      'submissions.intake_id as intake',
      'submissions.received_at as receivedAt',
    ])
    .where('submissions.assessment_id', '=', assessment)
    .where('submissions.source', '=', 'intake')
    .orderBy('submissions.received_at', 'desc')
    .orderBy('submissions.id')
    .execute()
  return rows.map(({ supersededBy, ...row }) => ({ ...row, superseded: supersededBy !== null }))
}
