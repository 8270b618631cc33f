import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, Email, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, json, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'
import { locales } from '#lib/i18n/locale'

const SignIn = z.strictObject({ email: Email, password: z.string().max(2_000), locale: z.enum(locales).default('zh') })

/** Signs in. A wrong password and an unknown e-mail are answered alike, and take as long. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, SignIn)
  if (!body.ok) return refuse(body.issues)

  const { email, password, locale } = body.value
  const db = await database()
  const now = new Date()
  const caller = callerOf(request, env())
  for (const limit of [await attempt(db, 'signInAddress', caller, now), await attempt(db, 'signIn', `${email} ${caller}`, now)])
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const { api } = await auth()
  const entered = await called(
    api.signInEmail({ body: { email, password, callbackURL: `/${locale}/confirm` }, headers: request.headers, returnHeaders: true }),
  )
  if (!entered.ok) return refuse(entered.issues)
  // Whoever has a second factor has no session yet, only a cookie with which to show it.
  const second = 'twoFactorRedirect' in entered.value.response
  return withCookiesOf(json({ second }), entered.value.headers, isSecure(request, env()))
})

/** Signs out in this browser; whoever is not signed in stays so. */
export const DELETE = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { api } = await auth()
  const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true })
  return withCookiesOf(noContent(), headers, isSecure(request, env()))
})
