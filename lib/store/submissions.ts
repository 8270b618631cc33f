import * as z from 'zod'
import type { Standing } from '#lib/screening/standing'
import { SnapshotPayload } from '#lib/snapshot/payload'
import { SealedFile } from '#lib/snapshot/seal'
import { type Board, holdBoard } from './boards'
import { isId } from './id'
import { settleRounds, touchContents } from './rounds'
import { nameKey, type Submission, type SubmissionSource, type SubmissionVerdict, standingColumns, submissionOf } from './submission-rows'
import type { Database } from './tables'
import { tellWebhooks } from './webhooks'
import { transact } from './writes'

/** A snapshot on its way onto a board. `digest` and `contentDigest` are those of the payload; `standing` is what `standingOf` made of it. */
export type NewSubmission = {
  readonly id: string
  readonly board: string
  readonly source: SubmissionSource
  readonly verdict: SubmissionVerdict
  readonly intakeId: string | null
  readonly payload: SnapshotPayload
  readonly digest: string
  readonly contentDigest: string
  readonly sealed: SealedFile | null
  readonly standing: Standing
  readonly stage: string
  readonly receivedBy: string | null
}

export type AddOutcome =
  /** `current`: whether it is the one that counts; false where a newer one of the same assessment is there */
  | { readonly kind: 'added'; readonly id: string; readonly place: number; readonly current: boolean }
  /** the same snapshot is on the board already, as `id` */
  | { readonly kind: 'duplicate'; readonly id: string }
  | { readonly kind: 'full' }
  /** the board is archived and takes nothing in */
  | { readonly kind: 'closed' }
  | { readonly kind: 'missing' }

/** More than a hundred years of thirty a week; a bound on what one board can fill. */
export const maxSubmissions = 200_000

/** The row of a submission that has come, before it is settled among those of its assessment. */
export const submissionRow = (fresh: NewSubmission, place: number, now: Date) => ({
  ...standingColumns(fresh.standing),
  board_id: fresh.board,
  id: fresh.id,
  list: fresh.standing.kind,
  weighted: null,
  band: null,
  passes: null,
  place,
  name_key: nameKey(fresh.payload.name),
  stage: fresh.stage,
  assignee: null,
  verdict: fresh.verdict,
  source: fresh.source,
  received_at: now.toISOString(),
  round: 1,
  name: fresh.payload.name,
  snapshot_id: fresh.payload.id,
  assessment_id: fresh.payload.assessment,
  intake_id: fresh.intakeId,
  digest: fresh.digest,
  content_digest: fresh.contentDigest,
  locale: fresh.payload.locale,
  rescored_from: null,
  at: fresh.payload.at,
  received_by: fresh.receivedBy,
  superseded_by: null,
})

const fileOf = ({ board, id, payload, sealed }: NewSubmission) => ({
  board_id: board,
  submission_id: id,
  payload: JSON.stringify(payload),
  sealed: sealed === null ? null : JSON.stringify(sealed),
})

/** Puts a snapshot on a board, and is on the disk when it resolves. An earlier one of the same assessment becomes past. */
export const addSubmission = (db: Database, fresh: NewSubmission, now: Date): Promise<AddOutcome> =>
  transact(db, async (trx): Promise<AddOutcome> => {
    const board = await holdBoard(trx, fresh.board)
    if (board === undefined || board.deletedAt !== null) return { kind: 'missing' }
    if (board.archivedAt !== null) return { kind: 'closed' }
    const own = trx.selectFrom('submissions').where('board_id', '=', board.id)
    const known = await own.select('id').where('digest', '=', fresh.digest).executeTakeFirst()
    if (known !== undefined) return { kind: 'duplicate', id: known.id }
    const { places } = await trx.selectFrom('boards').select('places').where('id', '=', board.id).executeTakeFirstOrThrow()
    // Places are never reused, so that only a board near its bound has to be counted.
    if (places >= maxSubmissions) {
      const { count } = await own.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow()
      if (Number(count) >= maxSubmissions) return { kind: 'full' }
    }
    const place = places + 1
    await trx
      .insertInto('submissions')
      .values(submissionRow(fresh, place, now))
      .execute()
    await trx.insertInto('submission_files').values(fileOf(fresh)).execute()
    await trx.updateTable('boards').set({ places: place }).where('id', '=', board.id).execute()
    await settleRounds(trx, board, fresh.payload.assessment)
    await touchContents(trx, board.id)
    const event = { board: board.id, submission: fresh.id } as const
    await tellWebhooks(trx, board.team, { type: 'submission.added', ...event, data: { source: fresh.source } }, now)
    for (const { id } of await own.select('id').where('superseded_by', '=', fresh.id).execute())
      await tellWebhooks(trx, board.team, { type: 'submission.superseded', board: board.id, submission: id, data: { by: fresh.id } }, now)
    const settled = await own.select('list').where('id', '=', fresh.id).executeTakeFirstOrThrow()
    return { kind: 'added', id: fresh.id, place, current: settled.list !== 'past' }
  })

/** A submission of a board, or undefined: never made, erased, or another board's. */
export const findSubmission = async (db: Database, board: Board, id: string): Promise<Submission | undefined> => {
  if (!isId(id)) return undefined
  const own = db.selectFrom('submissions').selectAll().where('board_id', '=', board.id)
  const row = await own.where('id', '=', id).executeTakeFirst()
  return row && submissionOf(board, row)
}

export type SubmissionFile = { readonly payload: SnapshotPayload; readonly sealed: SealedFile | null }

const Json = z.string().transform((text): unknown => JSON.parse(text))

/** What was handed in. */
export const submissionFile = async (db: Database, board: string, id: string): Promise<SubmissionFile | undefined> => {
  if (!isId(board) || !isId(id)) return undefined
  const own = db.selectFrom('submission_files').select(['payload', 'sealed']).where('board_id', '=', board)
  const row = await own.where('submission_id', '=', id).executeTakeFirst()
  return (
    row && {
      payload: Json.pipe(SnapshotPayload).parse(row.payload),
      sealed: row.sealed === null ? null : Json.pipe(SealedFile).parse(row.sealed),
    }
  )
}

/** All submissions of one assessment on a board, oldest first: what its rounds were. */
export const roundsOf = async (db: Database, board: Board, assessment: string): Promise<readonly Submission[]> => {
  if (!isId(assessment)) return []
  const own = db.selectFrom('submissions').selectAll().where('board_id', '=', board.id).where('assessment_id', '=', assessment)
  return (await own.orderBy('at').orderBy('place').execute()).map((row) => submissionOf(board, row))
}

/** Takes the new standing of one that was scored again by the board's own version. False where there is none. */
export const rescoreSubmission = (db: Database, board: string, id: string, standing: Standing): Promise<boolean> =>
  transact(db, async (trx): Promise<boolean> => {
    const held = await holdBoard(trx, board)
    if (held === undefined || !isId(id)) return false
    const found = await findSubmission(trx, held, id)
    if (found === undefined) return false
    const rescored = { ...standingColumns(standing), rescored_from: found.rescoredFrom ?? found.instrumentVersion }
    await trx.updateTable('submissions').set(rescored).where('board_id', '=', board).where('id', '=', id).execute()
    await settleRounds(trx, held, found.assessmentId)
    await touchContents(trx, board)
    return true
  })
