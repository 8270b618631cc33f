import { onOpinion } from '#app/api/opinion.ts'
import { json, notFound } from '#app/api/respond.ts'
import { replaceOpinionLink } from '#lib/store/opinions'
import { hashSecret, newSecret } from '#lib/store/secret'

/** A new link in place of the old one, which dies with every browser that came by it; the answers stay. */
export const POST = onOpinion(async ({ db, id, opinion }) => {
  const secret = newSecret()
  return (await replaceOpinionLink(db, id, opinion, hashSecret(secret))) ? json({ secret }) : notFound()
})
