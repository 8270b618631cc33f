import { onOpinion } from '#app/api/opinion.ts'
import { noContent, notFound } from '#app/api/respond.ts'
import { removeOpinion } from '#lib/store/opinions'

/** Erases an opinion with its invitation: the link opens nothing any more, and the answers are gone. */
export const DELETE = onOpinion(async ({ db, id, opinion, now }) =>
  (await removeOpinion(db, id, opinion, now)) ? noContent() : notFound(),
)
