import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { companionNamed } from '#app/api/companion.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, json, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { withCookie } from '#app/api/session.ts'
import { assessmentFor } from '#app/assessment.ts'
import { instrument, isInstalled } from '#app/content.ts'
import { database, env } from '#app/server.ts'
import { cookieOf } from '#app/viewer.ts'
import { hasQuickCheck } from '#lib/instrument/quick'
import { parseName } from '#lib/store/assessment-name'
import { type Details, updateDetails } from '#lib/store/assessments'
import { eraseAssessment } from '#lib/store/erasure'

type Context = { params: Promise<{ id: string }> }

const Changes = z.strictObject({
  name: z.string().max(2_000).optional(),
  scope: z.enum(['quick', 'full']).optional(),
  companion: z.string().max(64).nullable().optional(),
})

/** The assessment with all its answers. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const assessment = await assessmentFor((await params).id, 'assessment.read')
  return assessment === undefined ? notFound() : json(assessment)
})

/** Renames, changes between quick and full, takes up a companion or (null) leaves it; every answer is kept. */
export const PATCH = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.manage')
  if (assessment === undefined) return notFound()

  const body = await readBody(request, Changes)
  if (!body.ok) return refuse(body.issues)
  const name = body.value.name === undefined ? undefined : parseName(body.value.name)
  if (name !== undefined && !name.ok) return refuse(name.issues)
  const companion = body.value.companion === undefined ? undefined : companionNamed(assessment.instrument.id, body.value.companion)
  if (companion !== undefined && !companion.ok) return refuse(companion.issues)
  if (body.value.scope === 'quick' && isInstalled(assessment) && !hasQuickCheck(instrument(assessment.instrument.id)))
    return refuse([{ code: 'assessment.no-quick-check', path: ['scope'] }])
  const details: Details = {
    ...(name === undefined ? {} : { name: name.value }),
    ...(body.value.scope === undefined ? {} : { scope: body.value.scope }),
    ...(companion === undefined ? {} : { companion: companion.value }),
  }

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  return (await updateDetails(db, id, details, now)) ? json(details) : notFound()
})

/** Erases everything but a tombstone of id, dates and reason. */
export const DELETE = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.erase')
  if (assessment === undefined) return notFound()
  const reason = assessment.opinion === undefined ? 'owner' : 'withdrawn'
  const erased = await eraseAssessment(await database(), id, { at: new Date(), reason })
  return erased ? withCookie(noContent(), cookieOf(id), null, isSecure(request, env())) : notFound()
})
