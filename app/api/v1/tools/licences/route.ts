import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { licenceFacts } from '#app/licences.ts'
import { database, env } from '#app/server.ts'
import { may } from '#lib/access'
import { licences } from '#lib/evidence/licences/licences'
import { parseLicenceInputs } from '#lib/evidence/licences/schema'

/** What licences say to an intended use; nothing is kept of it. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  if (!may({ assessments: new Set() }, 'tool.use', { kind: 'service' })) return notFound()
  const limit = await attempt(await database(), 'calculate', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const body = await readBody(request, z.unknown())
  if (!body.ok) return refuse(body.issues)
  const facts = licenceFacts()
  const inputs = parseLicenceInputs(body.value, facts)
  return inputs.ok ? json(licences(inputs.value, facts)) : refuse(inputs.issues)
})
