import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { database, env } from '#app/server.ts'
import { submit } from '#app/snapshots.ts'
import { listSnapshots } from '#lib/store/snapshots'

type Context = { params: Promise<{ id: string }> }

/** `request` names the request, so that its repetition (a double click, a lost answer) makes no second snapshot. */
const Submission = z.strictObject({ request: z.string().regex(/^[\w-]{16,64}$/) })

/** The snapshots of an assessment, newest first. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.report')) === undefined) return notFound()
  return json({ snapshots: await listSnapshots(await database(), id) })
})

/** Freezes the assessment as it stands, and seals it. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.submit')
  if (assessment === undefined) return notFound()
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])
  const body = await readBody(request, Submission)
  if (!body.ok) return refuse(body.issues)

  const now = new Date()
  const limit = await attempt(await database(), 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const submitted = await submit(id, body.value.request, now)
  if (submitted === undefined) return notFound()
  return submitted.ok ? json(submitted.value, submitted.value.repeated ? 200 : 201) : refuse(submitted.issues)
})
