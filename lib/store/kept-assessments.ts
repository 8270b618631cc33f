import { isId } from './id'
import type { Database } from './tables'

/** Keeps an assessment with an account; again does no harm. */
export const keepAssessment = async (db: Database, account: string, assessment: string, now: Date): Promise<void> => {
  const row = { account_id: account, assessment_id: assessment, attached_at: now.toISOString() }
  await db
    .insertInto('account_assessments')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'assessment_id']).doNothing())
    .execute()
}

/** Whether the account keeps the assessment. */
export const keepsAssessment = async (db: Database, account: string, assessment: string): Promise<boolean> => {
  if (!isId(account) || !isId(assessment)) return false
  const own = db.selectFrom('account_assessments').select('assessment_id').where('account_id', '=', account)
  return (await own.where('assessment_id', '=', assessment).executeTakeFirst()) !== undefined
}
