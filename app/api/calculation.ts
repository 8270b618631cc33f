import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'
import { may } from '#lib/access'
import type { Parsed } from '#lib/issue'

/** A route that works something out from a JSON body, for anyone, within the limit; nothing is kept of it. */
export const calculation = (work: (body: unknown) => Parsed<unknown>) =>
  guarded(async (request: Request) => {
    const foreign = foreignOrigin(request, env())
    if (foreign.length > 0) return refuse(foreign)
    if (!may({ assessments: new Set() }, 'tool.use', { kind: 'service' })) return notFound()
    const limit = await attempt(await database(), 'calculate', callerOf(request, env()), new Date())
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

    const body = await readBody(request, z.unknown())
    if (!body.ok) return refuse(body.issues)
    const result = work(body.value)
    return result.ok ? json(result.value) : refuse(result.issues)
  })
