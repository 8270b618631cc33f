import { isDeepStrictEqual } from 'node:util'
import { type QuestionKey, readAnswers, type StoredAnswer, storedAnswer } from './answer-document'
import { recordEntry } from './history'
import { isId } from './id'
import { isOpinionOpen } from './opinion-state'
import type { Database } from './tables'
import { transact } from './writes'

/**
 * `base` is the revision of this answer that the sender saw, 0 for none; `answer` is checked JSON, or null to clear. `tag` names this change, and
 * `after` changes of the same sender that were on their way when it was made: a page that is left does not hear whether they were saved.
 */
export type AnswerPatch = {
  readonly question: QuestionKey
  readonly base: number
  readonly answer: unknown
  readonly tag?: string | undefined
  readonly after?: readonly string[] | undefined
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** the same answer is already there, as after a repeated request */
  | { readonly kind: 'same'; readonly revision: number }
  /** someone else answered since; `stored` stays, what was sent is in the history */
  | { readonly kind: 'conflict'; readonly stored: StoredAnswer | Unanswered }
  /** no such assessment: never made, or erased */
  | { readonly kind: 'missing' }
  /** a second opinion that is handed in, or whose round is closed */
  | { readonly kind: 'locked' }

export type Unanswered = { readonly answer: null; readonly revision: 0; readonly at: null }
const unanswered: Unanswered = { answer: null, revision: 0, at: null }

/** What JSON gives back, for comparing with what it gave. It throws on undefined, which must not pass for a cleared answer. */
const asJson = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer))

/** Whether the sender knew of what is stored: it saw that revision, or made that change itself. */
const isSeen = (stored: StoredAnswer | Unanswered, { base, after }: AnswerPatch): boolean =>
  stored.revision === base ||
  (stored.revision > base && 'tag' in stored && stored.tag !== undefined && after?.includes(stored.tag) === true)

/**
 * Saves one answer, and is on the disk when it resolves. Of two devices that answer the same question from the same state, the first
 * is kept and the second gets both to choose from (DESIGN 7). Safe against any number of savers, processes and instances.
 */
export const saveAnswer = (db: Database, id: string, patch: AnswerPatch, now: Date): Promise<SaveOutcome> =>
  transact(db, async (trx): Promise<SaveOutcome> => {
    if (!isId(id)) return { kind: 'missing' }
    const row = await trx
      .selectFrom('assessments')
      .select(['answers', 'revision', 'opinion_of'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return { kind: 'missing' }
    if (row.opinion_of !== null && !(await isOpinionOpen(trx, row.opinion_of, id))) return { kind: 'locked' }

    const { question, base, tag } = patch
    const answer = asJson(patch.answer)
    const answers = readAnswers(row.answers)
    const stored = storedAnswer(answers, question) ?? unanswered
    if (isDeepStrictEqual(stored.answer, answer)) return { kind: 'same', revision: stored.revision }

    const at = now.toISOString()
    if (!isSeen(stored, patch)) {
      await recordEntry(trx, id, { question, answer, revision: base, at, accepted: false })
      return { kind: 'conflict', stored }
    }

    const revision = stored.revision + 1
    await trx
      .updateTable('assessments')
      .set({
        answers: JSON.stringify({ ...answers, [question]: { answer, revision, at, tag } }),
        revision: row.revision + 1,
        updated_at: at,
        last_opened_at: at,
      })
      .where('id', '=', id)
      .execute()
    await recordEntry(trx, id, { question, answer, revision, at, accepted: true })
    return { kind: 'saved', revision }
  })
