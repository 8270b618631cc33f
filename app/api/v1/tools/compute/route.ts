import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { computeFacts } from '#app/facts.ts'
import { database, env } from '#app/server.ts'
import { may } from '#lib/access'
import { compute } from '#lib/evidence/compute/compute'
import { parseInputs } from '#lib/evidence/compute/schema'

/** Works out a plan's compute; nothing is kept of it. Fields that are left out stand at their defaults. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  if (!may({ assessments: new Set() }, 'tool.use', { kind: 'service' })) return notFound()
  const limit = await attempt(await database(), 'calculate', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const body = await readBody(request, z.unknown())
  if (!body.ok) return refuse(body.issues)
  const facts = computeFacts()
  const inputs = parseInputs(body.value, facts.accelerators)
  return inputs.ok ? json(compute(inputs.value, facts)) : refuse(inputs.issues)
})
