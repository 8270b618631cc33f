import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

/** Assessments that someone keeps with an account, which then opens them as their private link does. */
export type Attached = { readonly id: string; readonly name: string; readonly updatedAt: string; readonly attachedAt: string }

/** Assessments of one account. */
export const maxAttached = 500

/** Keeps an assessment with an account, however many there are; keeping it twice is once. */
export const keepAssessment = async (db: Database, account: string, assessment: string, now: Date): Promise<void> => {
  const row = { account_id: account, assessment_id: assessment, attached_at: now.toISOString() }
  await db
    .insertInto('account_assessments')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'assessment_id']).doNothing())
    .execute()
}

/** Keeps an assessment with an account. False where there are too many. */
export const attach = (db: Database, account: string, assessment: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if ((await attachedTo(trx, account)).length >= maxAttached) return false
    await keepAssessment(trx, account, assessment, now)
    return true
  })

/** Keeps it no longer with the account; the assessment stays as it is. False where it was not. */
export const detach = (db: Database, account: string, assessment: string): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(assessment)) return false
    const tie = trx.deleteFrom('account_assessments').where('account_id', '=', account).where('assessment_id', '=', assessment)
    return (await tie.executeTakeFirstOrThrow()).numDeletedRows > 0n
  })

/** Ends every tie of an assessment but that of `kept`, as when its private link is replaced. */
export const detachOthers = async (db: Database, assessment: string, kept: string | null): Promise<void> => {
  await transact(db, (trx) =>
    trx
      .deleteFrom('account_assessments')
      .where('assessment_id', '=', assessment)
      .$if(kept !== null, (query) => query.where('account_id', '!=', kept ?? ''))
      .execute(),
  )
}

export const isAttached = async (db: Database, account: string, assessment: string): Promise<boolean> => {
  if (!isId(assessment)) return false
  const tie = db.selectFrom('account_assessments').select('attached_at').where('account_id', '=', account)
  return (await tie.where('assessment_id', '=', assessment).executeTakeFirst()) !== undefined
}

/** The assessments kept with an account, the one changed last in front. */
export const attachedTo = async (db: Database, account: string): Promise<readonly Attached[]> => {
  const rows = await db
    .selectFrom('account_assessments')
    .innerJoin('assessments', 'assessments.id', 'account_assessments.assessment_id')
    .select(['assessments.id', 'assessments.name', 'assessments.updated_at', 'account_assessments.attached_at'])
    .where('account_assessments.account_id', '=', account)
    .orderBy('assessments.updated_at', 'desc')
    .orderBy('assessments.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, updatedAt: row.updated_at, attachedAt: row.attached_at }))
}
