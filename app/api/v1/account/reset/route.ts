import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, Email, NewPassword } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin } from '#app/api/origin.ts'
import { guarded, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'
import { locales } from '#lib/i18n/locale'

const Asked = z.strictObject({ email: Email, locale: z.enum(locales) })

/** Sends a letter with which to choose a new password; the answer is the same whether or not there is such an account. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, Asked)
  if (!body.ok) return refuse(body.issues)
  const { email, locale } = body.value
  const db = await database()
  const now = new Date()
  for (const limit of [await attempt(db, 'signInAddress', callerOf(request, env()), now), await attempt(db, 'reset', email, now)])
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  await (await auth()).api.requestPasswordReset({ body: { email, redirectTo: `/${locale}/reset` } })
  return noContent()
})

const Chosen = z.strictObject({ token: z.string().max(200), password: NewPassword })

/** Sets the new password of whoever came by the link of a letter, and ends every sign-in of the account. */
export const PUT = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, Chosen)
  if (!body.ok) return refuse(body.issues)
  const limit = await attempt(await database(), 'signInAddress', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const { token, password } = body.value
  const { api } = await auth()
  const reset = await called(api.resetPassword({ body: { token, newPassword: password }, returnHeaders: true }))
  return reset.ok ? noContent() : refuse(reset.issues)
})
