import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import { findCalculation, removeCalculation } from '#lib/store/calculations'

type Context = { params: Promise<{ id: string; calculation: string }> }

/** One calculation with its digest. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { id, calculation } = await params
  if ((await assessmentFor(id, 'assessment.plan')) === undefined) return notFound()
  const found = await findCalculation(await database(), id, calculation)
  return found === undefined ? notFound() : json({ calculation: found })
})

/** Takes a calculation out. Evidence that names it stays as it was typed; snapshots keep theirs. */
export const DELETE = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id, calculation } = await params
  if ((await assessmentFor(id, 'assessment.plan')) === undefined) return notFound()
  const db = await database()
  const limit = await attempt(db, 'manage', id, new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  return (await removeCalculation(db, id, calculation)) ? noContent() : notFound()
})
