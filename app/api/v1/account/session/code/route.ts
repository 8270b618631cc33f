import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'

const Second = z.strictObject({ code: z.string().max(100) })

/** Six digits are a code of the app; anything else is taken for a recovery code. */
const isAppCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Shows the second factor after the password, and signs in. A recovery code serves once. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, Second)
  if (!body.ok) return refuse(body.issues)
  const limit = await attempt(await database(), 'signInAddress', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const code = body.value.code.replace(/\s/g, '')
  const asked = { body: { code }, headers: request.headers, returnHeaders: true } as const
  const { api } = await auth()
  const shown = isAppCode(code) ? await called(api.verifyTOTP(asked)) : await called(api.verifyBackupCode(asked))
  return shown.ok ? withCookiesOf(noContent(), shown.value.headers, isSecure(request, env())) : refuse(shown.issues)
})
