import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { keptCalculations, saveCalculation } from '#app/calculations.ts'
import { isInstalled } from '#app/content.ts'
import { database, env } from '#app/server.ts'

type Context = { params: Promise<{ id: string }> }

const place = { tool: z.string().max(80), question: z.string().max(200).nullable().default(null) }
const Sent = z.union([z.strictObject({ ...place, query: z.string().max(20_000) }), z.strictObject({ ...place, inputs: z.unknown() })])

/** The calculations that are kept with an assessment, oldest first. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.plan')) === undefined) return notFound()
  return json({ calculations: await keptCalculations(id) })
})

/** Works out inputs, or the query of a calculator's page, and keeps the outcome: 201, or 200 where the same is already there. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.plan')
  if (assessment === undefined) return notFound()
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])
  const now = new Date()
  const limit = await attempt(await database(), 'calculate', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const body = await readBody(request, Sent)
  if (!body.ok) return refuse(body.issues)
  const saved = await saveCalculation(assessment, body.value, now)
  if (saved === undefined) return notFound()
  if (!saved.ok) return refuse(saved.issues)
  const { calculation, repeated } = saved.value
  return json({ calculation }, repeated ? 200 : 201)
})
