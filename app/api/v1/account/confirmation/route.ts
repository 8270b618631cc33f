import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin } from '#app/api/origin.ts'
import { guarded, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'

const Confirmed = z.strictObject({ token: z.string().max(2_000) })

/** Confirms the address of an account, for whoever came by the link of a letter. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, Confirmed)
  if (!body.ok) return refuse(body.issues)
  const limit = await attempt(await database(), 'signInAddress', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const { api } = await auth()
  const confirmed = await called(api.verifyEmail({ query: body.value, returnHeaders: true }))
  return confirmed.ok ? noContent() : refuse(confirmed.issues)
})
