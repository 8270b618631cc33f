import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

/**
 * What investors made of a question to a start-up. `question` names it: one of those that follow from the answers (lib/screening/diligence)
 * or `o:<id>` for one of their own. `text`: in their words; null where it stands as the instrument puts it.
 */
export type KeptQuestion = {
  readonly question: string
  readonly text: string | null
  /** what the start-up said */
  readonly answer: string
  readonly done: boolean
  /** taken off the list */
  readonly dropped: boolean
  readonly revision: number
  readonly by: string
  readonly at: string
}
/** `revision` is the one that the sender saw, 0 for none. */
export type QuestionChange = Omit<KeptQuestion, 'at'>

export type QuestionOutcome =
  | { readonly kind: 'kept'; readonly revision: number }
  /** someone else changed it since; what is kept stays */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'full' }
  | { readonly kind: 'missing' }

/** A bound on what can be kept for one submission; the instruments ask some sixty. */
export const maxQuestions = 400

const questionName = /^[pxfo]:[\w.-]{1,80}$/
/** Whether a text can name a question at all. */
export const isQuestion = (text: string): boolean => questionName.test(text)

const own = (db: Database, board: string, submission: string) =>
  db.selectFrom('submission_questions').where('board_id', '=', board).where('submission_id', '=', submission)

/** What is kept of the questions to a submission, in the order in which it was first kept. */
export const listQuestions = async (db: Database, board: string, submission: string): Promise<readonly KeptQuestion[]> => {
  if (!isId(board) || !isId(submission)) return []
  const rows = await own(db, board, submission).selectAll().orderBy('place').execute()
  return rows.map(({ question, text, answer, done, dropped, revision, by, at }) => ({
    question,
    text,
    answer,
    done: done === 1,
    dropped: dropped === 1,
    revision,
    by,
    at,
  }))
}

/** Keeps what was made of a question, if it is still as the sender saw it. */
export const keepQuestion = (
  db: Database,
  board: string,
  submission: string,
  change: QuestionChange,
  now: Date,
): Promise<QuestionOutcome> =>
  transact(db, async (trx): Promise<QuestionOutcome> => {
    if (!isId(board) || !isId(submission) || !isQuestion(change.question)) return { kind: 'missing' }
    // The row of the submission is the lock, since the question may have none yet.
    const of = trx.selectFrom('submissions').select('id').where('board_id', '=', board).where('id', '=', submission)
    if ((await of.forUpdate().executeTakeFirst()) === undefined) return { kind: 'missing' }
    const kept = await own(trx, board, submission).select(['question', 'place', 'revision']).execute()
    const before = kept.find(({ question }) => question === change.question)
    if ((before?.revision ?? 0) !== change.revision) return { kind: 'conflict' }
    if (before === undefined && kept.length >= maxQuestions) return { kind: 'full' }
    const row = {
      text: change.text,
      answer: change.answer,
      done: change.done ? 1 : 0,
      dropped: change.dropped ? 1 : 0,
      revision: change.revision + 1,
      by: change.by,
      at: now.toISOString(),
    }
    const place = before?.place ?? Math.max(0, ...kept.map((one) => one.place)) + 1
    await trx
      .insertInto('submission_questions')
      .values({ board_id: board, submission_id: submission, question: change.question, place, ...row })
      .onConflict((conflict) => conflict.columns(['board_id', 'submission_id', 'question']).doUpdateSet(row))
      .execute()
    return { kind: 'kept', revision: change.revision + 1 }
  })
