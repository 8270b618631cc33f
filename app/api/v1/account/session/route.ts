import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, Email, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, json, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'

const SignIn = z.strictObject({ email: Email, password: z.string().max(2_000) })

/** Signs in. A wrong password and an unknown e-mail are answered alike, and take as long. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, SignIn)
  if (!body.ok) return refuse(body.issues)

  const db = await database()
  const now = new Date()
  const caller = callerOf(request, env())
  for (const limit of [await attempt(db, 'signInAddress', caller, now), await attempt(db, 'signIn', `${body.value.email} ${caller}`, now)])
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const { api } = await auth()
  const entered = await called(api.signInEmail({ body: body.value, headers: request.headers, returnHeaders: true }))
  if (!entered.ok) return refuse(entered.issues)
  return withCookiesOf(json({ done: true }), entered.value.headers, isSecure(request, env()))
})

/** Signs out in this browser; whoever is not signed in stays so. */
export const DELETE = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { api } = await auth()
  const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true })
  return withCookiesOf(noContent(), headers, isSecure(request, env()))
})
