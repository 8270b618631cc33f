import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { arriveSnapshot } from '#app/arrivals.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { intakeFor, maySubmit } from '#app/intakes.ts'
import { database, env } from '#app/server.ts'
import { submit } from '#app/snapshots.ts'
import { findSnapshot } from '#lib/store/snapshots'

type Context = { params: Promise<{ id: string }> }

/** `consent` has to be true: nothing is handed over without it. `request` names the request, as when a snapshot is made. */
const Submission = z.strictObject({
  assessment: z.string().max(64),
  request: z.string().regex(/^[\w-]{16,64}$/),
  consent: z.literal(true, { error: 'intake.no-consent' }),
})

/** Freezes an assessment as it stands and puts a copy on the board; repeated, or with nothing changed since, it makes no second one. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  const seen = await intakeFor(id)
  if (seen === undefined) return notFound()
  const body = await readBody(request, Submission)
  if (!body.ok) return refuse(body.issues)
  if (!(await maySubmit(seen))) return refuse([{ code: 'intake.closed', path: [] }])
  const assessment = await assessmentFor(body.value.assessment, 'assessment.submit')
  if (assessment === undefined) return notFound()
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', assessment.id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const frozen = await submit(assessment.id, body.value.request, now)
  if (frozen === undefined) return notFound()
  if (!frozen.ok) return refuse(frozen.issues)
  const snapshot = await findSnapshot(db, assessment.id, frozen.value.snapshot.id)
  if (snapshot === undefined) return notFound()

  const outcome = await arriveSnapshot(seen.board, snapshot, { source: 'intake', intake: id, actor: 'founder' }, now)
  const { code } = snapshot
  switch (outcome.kind) {
    case 'added':
      return json({ submission: outcome.id, code, repeated: false }, 201)
    case 'duplicate':
      return json({ submission: outcome.id, code, repeated: true })
    case 'full':
      return refuse([{ code: 'intake.board-full', path: [] }])
    case 'closed':
      return refuse([{ code: 'intake.closed', path: [] }])
    case 'missing':
      return notFound()
    case 'other-instrument':
      return refuse([{ code: 'intake.not-answered', path: ['assessment'] }])
    default:
      return outcome satisfies never
  }
})
