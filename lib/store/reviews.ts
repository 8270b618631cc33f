import { type Reviews, type ReviewVerdict, reviewVerdicts, type StandingVerdict } from '#lib/screening/reviewed'
import type { ReadingStanding } from '#lib/screening/standing'
import { holdBoard } from './boards'
import { isId } from './id'
import { touchContents, weighAssessment } from './rounds'
import { readingColumns } from './submission-rows'
import type { Database } from './tables'
import { transact } from './writes'

/** What an investor said of the evidence for one practice; `question` is the practice's id. */
export type Review = {
  readonly question: string
  readonly verdict: ReviewVerdict
  readonly reason: string
  readonly by: string
}
export type KeptReview = Review & { readonly entry: number; readonly at: string }

/** The reviewed reading after it, worked out from the newest verdict of every practice. */
export type Reviewing = (reviews: Reviews) => { readonly standing: ReadingStanding; readonly unreviewed: number }

/** Every review of a submission, oldest first. */
export const listReviews = async (db: Database, board: string, submission: string): Promise<readonly KeptReview[]> => {
  if (!isId(board) || !isId(submission)) return []
  const own = db.selectFrom('submission_reviews').selectAll().where('board_id', '=', board).where('submission_id', '=', submission)
  const rows = await own.orderBy('entry').execute()
  return rows.map(({ entry, question, verdict, reason, by, at }) => ({
    entry,
    question,
    verdict: reviewVerdicts.find((known) => known === verdict) ?? 'withdrawn',
    reason,
    by,
    at,
  }))
}

/** The verdict that counts, by practice: the newest, if it was not taken back. */
export const newestReviews = (reviews: readonly KeptReview[]): Reviews => {
  const newest = new Map<string, StandingVerdict>()
  for (const { question, verdict } of reviews) {
    if (verdict === 'withdrawn') newest.delete(question)
    else newest.set(question, verdict)
  }
  return newest
}

/** Keeps a review, and the reviewed reading that follows from it, in one transaction. False where there is no such submission. */
export const recordReview = (
  db: Database,
  board: string,
  submission: string,
  review: Review,
  reviewing: Reviewing,
  now: Date,
): Promise<boolean> =>
  transact(db, async (trx): Promise<boolean> => {
    const held = await holdBoard(trx, board)
    if (held === undefined || !isId(submission)) return false
    const own = trx.selectFrom('submissions').select('assessment_id').where('board_id', '=', board).where('id', '=', submission)
    const found = await own.executeTakeFirst()
    if (found === undefined) return false
    const kept = await listReviews(trx, board, submission)
    const added: KeptReview = { ...review, entry: (kept.at(-1)?.entry ?? 0) + 1, at: now.toISOString() }
    await trx
      .insertInto('submission_reviews')
      .values({ board_id: board, submission_id: submission, ...added })
      .execute()
    const { standing, unreviewed } = reviewing(newestReviews([...kept, added]))
    const columns = { ...readingColumns('reviewed', standing), unreviewed }
    await trx.updateTable('submissions').set(columns).where('board_id', '=', board).where('id', '=', submission).execute()
    if (held.reading === 'reviewed') await weighAssessment(trx, held, found.assessment_id)
    await touchContents(trx, board)
    return true
  })
