import { type AnswerDocument, readAnswers } from './answer-document'
import { createAssessment, findAssessment } from './assessments'
import { eraseAssessment } from './erasure'
import { replaceSecret } from './grants'
import { isId } from './id'
import { roundClosedAt } from './opinion-state'
import { hashSecret, newSecret } from './secret'
import type { Database } from './tables'
import { transact } from './writes'

/** A second opinion as the owner of the assessment sees it. Times are ISO 8601 in UTC. */
export type Invitation = {
  readonly id: string
  /** for whom */
  readonly label: string
  readonly createdAt: string
  readonly submittedAt: string | null
  /** since when its link opens nothing; what was handed in before stays */
  readonly endedAt: string | null
  /** since when its answers are gone, taken back by whoever gave them */
  readonly withdrawnAt: string | null
  /** how many questions are answered, handed in or not */
  readonly answered: number
  /** only once handed in: until then nobody but whoever gives them sees the answers */
  readonly answers: AnswerDocument | null
  /** the owner's answers when this one was first handed in, which is before the owner could see it */
  readonly ownAnswers: AnswerDocument | null
}

export type NewInvitation = { readonly id: string; readonly assessmentId: string; readonly label: string; readonly secretHash: string }

/** People whose opinions can be read side by side. */
export const maxOpinions = 20

const ofAssessment = (db: Database, assessmentId: string, id: string) =>
  db.selectFrom('opinions').selectAll().where('assessment_id', '=', assessmentId).where('id', '=', id)

const held = (trx: Database, id: string) =>
  trx.selectFrom('assessments').select(['id', 'answers', 'opinion_of']).where('id', '=', id).forUpdate().executeTakeFirst()

/** Invites someone. An opinion is asked for no opinions of its own; nor is anyone invited into a closed round. */
export const createOpinion = (
  db: Database,
  { id, assessmentId, label, secretHash }: NewInvitation,
  now: Date,
): Promise<'made' | 'full' | 'closed' | 'missing'> =>
  transact(db, async (trx) => {
    if (!isId(assessmentId)) return 'missing'
    // The row of the assessment is the lock: two pages cannot pass the bound together.
    const owner = await held(trx, assessmentId)
    const assessment = owner?.opinion_of === null ? await findAssessment(trx, assessmentId) : undefined
    if (assessment === undefined) return 'missing'
    if ((await roundClosedAt(trx, assessmentId)) !== null) return 'closed'
    const before = await trx.selectFrom('opinions').select('id').where('assessment_id', '=', assessmentId).execute()
    if (before.length >= maxOpinions) return 'full'
    const { name, locale, scope, instrument, companion } = assessment
    await createAssessment(trx, { id, name, locale, scope, instrument, companion, secretHash, opinionOf: assessmentId }, now)
    const blank = { submitted_at: null, own_answers: null, ended_at: null, withdrawn_at: null }
    await trx
      .insertInto('opinions')
      .values({ assessment_id: assessmentId, id, label, created_at: now.toISOString(), ...blank })
      .execute()
    return 'made'
  })

/** The invitations of an assessment, oldest first. */
export const listOpinions = async (db: Database, assessmentId: string): Promise<readonly Invitation[]> => {
  if (!isId(assessmentId)) return []
  const rows = await db
    .selectFrom('opinions')
    .leftJoin('assessments', 'assessments.id', 'opinions.id')
    .select(['opinions.id', 'label', 'opinions.created_at', 'submitted_at', 'ended_at', 'withdrawn_at', 'own_answers', 'answers'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('opinions.created_at')
    .orderBy('opinions.id')
    .execute()
  return rows.map((row) => {
    const answers = row.answers === null ? null : readAnswers(row.answers)
    return {
      id: row.id,
      label: row.label,
      createdAt: row.created_at,
      submittedAt: row.submitted_at,
      endedAt: row.ended_at,
      withdrawnAt: row.withdrawn_at,
      answered: Object.values(answers ?? {}).filter(({ answer }) => answer !== null).length,
      answers: row.submitted_at === null ? null : answers,
      ownAnswers: row.submitted_at === null || row.own_answers === null ? null : readAnswers(row.own_answers),
    }
  })
}

export type HandOutcome = 'done' | 'same' | 'closed' | 'missing'

/** The invitation behind an opinion, with its answers held. */
const heldOpinion = async (trx: Database, id: string) => {
  const row = isId(id) ? await held(trx, id) : undefined
  const of = row?.opinion_of ?? null
  const invitation = of === null ? undefined : await ofAssessment(trx, of, id).executeTakeFirst()
  return of === null || invitation === undefined ? undefined : { of, invitation, isClosed: (await roundClosedAt(trx, of)) !== null }
}

/** Hands an opinion in: from now on the owner sees it, and it takes no answers. Keeps the owner's answers of that moment, the first time. */
export const submitOpinion = (db: Database, id: string, now: Date): Promise<HandOutcome> =>
  transact(db, async (trx) => {
    const opinion = await heldOpinion(trx, id)
    if (opinion === undefined) return 'missing'
    const { of, invitation, isClosed } = opinion
    if (invitation.submitted_at !== null) return 'same'
    if (isClosed) return 'closed'
    const own = await trx.selectFrom('assessments').select('answers').where('id', '=', of).executeTakeFirstOrThrow()
    await trx
      .updateTable('opinions')
      .set({ submitted_at: now.toISOString(), own_answers: invitation.own_answers ?? own.answers })
      .where('assessment_id', '=', of)
      .where('id', '=', id)
      .execute()
    return 'done'
  })

/** Takes an opinion back to be answered further, until the round is closed; meanwhile the owner does not see it. */
export const reopenOpinion = (db: Database, id: string): Promise<HandOutcome> =>
  transact(db, async (trx) => {
    const opinion = await heldOpinion(trx, id)
    if (opinion === undefined) return 'missing'
    if (opinion.isClosed) return 'closed'
    if (opinion.invitation.submitted_at === null) return 'same'
    await trx.updateTable('opinions').set({ submitted_at: null }).where('assessment_id', '=', opinion.of).where('id', '=', id).execute()
    return 'done'
  })

/** Closes the round of opinions, or opens it again. Closing it twice keeps the first time. */
export const closeRound = (db: Database, assessmentId: string, isClosed: boolean, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    const owner = isId(assessmentId) ? await held(trx, assessmentId) : undefined
    if (owner?.opinion_of !== null) return false
    if (!isClosed) await trx.deleteFrom('opinion_rounds').where('assessment_id', '=', assessmentId).execute()
    else if ((await roundClosedAt(trx, assessmentId)) === null)
      await trx.insertInto('opinion_rounds').values({ assessment_id: assessmentId, closed_at: now.toISOString() }).execute()
    return true
  })

/** A new link in place of the old one, which dies with every grant. False where there is no such opinion, or it is ended or taken back. */
export const replaceOpinionLink = (db: Database, assessmentId: string, id: string, newHash: string): Promise<boolean> =>
  transact(db, async (trx) => {
    const opinion = await heldOpinion(trx, id)
    if (opinion?.of !== assessmentId || opinion.invitation.ended_at !== null) return false
    return replaceSecret(trx, id, newHash)
  })

/** Ends the link of an opinion that was handed in, for good; its answers stay. False where there is none such. */
export const endOpinion = (db: Database, assessmentId: string, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    const opinion = await heldOpinion(trx, id)
    if (opinion?.of !== assessmentId || opinion.invitation.submitted_at === null) return false
    await replaceSecret(trx, id, hashSecret(newSecret()))
    const endedAt = opinion.invitation.ended_at ?? now.toISOString()
    await trx.updateTable('opinions').set({ ended_at: endedAt }).where('assessment_id', '=', assessmentId).where('id', '=', id).execute()
    return true
  })

/** Erases an opinion with its invitation: link, answers and all. False where the assessment has none such. */
export const removeOpinion = (db: Database, assessmentId: string, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(assessmentId) || !isId(id)) return false
    if ((await ofAssessment(trx, assessmentId, id).executeTakeFirst()) === undefined) return false
    await eraseAssessment(trx, id, { at: now, reason: 'owner' })
    await trx.deleteFrom('opinions').where('assessment_id', '=', assessmentId).where('id', '=', id).execute()
    return true
  })
