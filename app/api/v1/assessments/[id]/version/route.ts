import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { content } from '#app/content.ts'
import { database, env } from '#app/server.ts'
import { compareVersions } from '#lib/instrument/versions'
import { bringToVersion } from '#lib/store/versions'

const Wanted = z.strictObject({ instrument: z.string().max(64), from: z.string().max(40), to: z.string().max(40) })

const refusedAs = (code: string) => refuse([{ code, path: ['to'] }])

/** Brings one instrument of an assessment from the version that the person saw to the one installed; every answer is kept. */
export const POST = guarded(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.manage')) === undefined) return notFound()
  const body = await readBody(request, Wanted)
  if (!body.ok) return refuse(body.issues)
  const { from, to } = body.value
  const installed = content().instruments.get(body.value.instrument)
  if (installed?.version !== to || compareVersions(from, to) > 0) return refusedAs('assessment.other-version')

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const outcome = await bringToVersion(db, id, body.value, now)
  if (outcome === 'missing') return notFound()
  return outcome === 'other' ? refusedAs('assessment.other-version') : json({ version: to })
})
