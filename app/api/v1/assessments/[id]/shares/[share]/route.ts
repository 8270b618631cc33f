import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import { revokeShare } from '#lib/store/shares'

/** Ends a link for good; the owner keeps its log. */
export const DELETE = guarded(async (request: Request, { params }: { params: Promise<{ id: string; share: string }> }) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id, share } = await params
  if ((await assessmentFor(id, 'assessment.share')) === undefined) return notFound()
  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  return (await revokeShare(db, id, share, now)) ? noContent() : notFound()
})
