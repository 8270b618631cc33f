import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import { parseName } from '#lib/store/assessment-name'
import { roundClosedAt } from '#lib/store/opinion-state'
import { closeRound, createOpinion, listOpinions, maxOpinions } from '#lib/store/opinions'
import { hashSecret, newId, newSecret } from '#lib/store/secret'

type Context = { params: Promise<{ id: string }> }

const NewOpinion = z.strictObject({ label: z.string().max(2_000) })
const Round = z.strictObject({ closed: z.boolean() })

/** Who was invited to answer, how far each is, and the answers of those who have handed them in. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.opinions')) === undefined) return notFound()
  const db = await database()
  return json({ closedAt: await roundClosedAt(db, id), opinions: await listOpinions(db, id) })
})

/** Invites someone to answer independently. The secret of their link is in this answer and nowhere else. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.opinions')) === undefined) return notFound()
  const body = await readBody(request, NewOpinion)
  if (!body.ok) return refuse(body.issues)
  const label = parseName(body.value.label)
  if (!label.ok) return refuse(label.issues.map((issue) => ({ ...issue, path: ['label'] })))

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const [opinion, secret] = [newId(), newSecret()]
  const outcome = await createOpinion(db, { id: opinion, assessmentId: id, label: label.value, secretHash: hashSecret(secret) }, now)
  if (outcome === 'missing') return notFound()
  if (outcome === 'full') return refuse([{ code: 'opinion.too-many', path: [], data: { max: maxOpinions } }])
  if (outcome === 'closed') return refuse([{ code: 'opinion.closed', path: [] }])
  return json({ id: opinion, secret }, 201)
})

/** Closes the round, after which nobody hands in or takes back, or opens it again. */
export const PATCH = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.opinions')) === undefined) return notFound()
  const body = await readBody(request, Round)
  if (!body.ok) return refuse(body.issues)
  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  return (await closeRound(db, id, body.value.closed, now)) ? json({ closedAt: await roundClosedAt(db, id) }) : notFound()
})
