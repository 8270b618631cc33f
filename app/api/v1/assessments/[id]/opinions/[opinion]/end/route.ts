import { onOpinion } from '#app/api/opinion.ts'
import { noContent, notFound } from '#app/api/respond.ts'
import { endOpinion } from '#lib/store/opinions'

/** Ends the link of an opinion that was handed in; its answers stay with the owner. */
export const POST = onOpinion(async ({ db, id, opinion, now }) => ((await endOpinion(db, id, opinion, now)) ? noContent() : notFound()))
