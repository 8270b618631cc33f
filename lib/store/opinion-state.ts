import type { Database } from './tables'

/** Whether the owner of the assessment has closed the round of opinions, and since when. ISO 8601 in UTC. */
export const roundClosedAt = async (db: Database, assessmentId: string): Promise<string | null> => {
  const round = db.selectFrom('opinion_rounds').select('closed_at').where('assessment_id', '=', assessmentId)
  return (await round.executeTakeFirst())?.closed_at ?? null
}

/** Whether answers to a second opinion are still taken: it is neither handed in nor is its round closed. */
export const isOpinionOpen = async (db: Database, assessmentId: string, id: string): Promise<boolean> => {
  const opinion = db.selectFrom('opinions').select('submitted_at').where('assessment_id', '=', assessmentId).where('id', '=', id)
  const row = await opinion.executeTakeFirst()
  return row !== undefined && row.submitted_at === null && (await roundClosedAt(db, assessmentId)) === null
}
