import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { dutyFacts } from '#app/facts.ts'
import { database, env } from '#app/server.ts'
import { may } from '#lib/access'
import { duties } from '#lib/evidence/duties/duties'
import { parseRequest } from '#lib/evidence/duties/schema'

/** The duties of a profile on a day, today if none is given; nothing is kept of it. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  if (!may({ assessments: new Set() }, 'tool.use', { kind: 'service' })) return notFound()
  const limit = await attempt(await database(), 'calculate', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const body = await readBody(request, z.unknown())
  if (!body.ok) return refuse(body.issues)
  const asked = parseRequest(body.value)
  if (!asked.ok) return refuse(asked.issues)
  return json(duties(asked.value.profile, asked.value.today ?? new Date().toISOString().slice(0, 10), dutyFacts()))
})
