import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { isSecure } from '#app/api/origin.ts'
import { json, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { wrongPassword } from '#app/api/wrong-password.ts'
import { env } from '#app/server.ts'

const Password = z.strictObject({ password: z.string().max(2_000) })
const Code = z.strictObject({ code: z.string().max(100) })

/** Begins to set up a second factor: the key for an authenticator app, and the recovery codes. It counts once a code was shown. */
export const POST = asSignedIn(async ({ request, account }) => {
  const body = await readBody(request, Password)
  if (!body.ok) return refuse(body.issues)
  const wrong = await wrongPassword(request, account.id, body.value.password)
  if (wrong !== null) return wrong
  const { api } = await auth()
  const begun = await called(api.enableTwoFactor({ body: body.value, headers: request.headers, returnHeaders: true }))
  if (!begun.ok) return refuse(begun.issues)
  const { response } = begun.value
  if (!('totpURI' in response)) return refuse([{ code: 'server.unexpected', path: [] }])
  return json({ uri: response.totpURI, codes: response.backupCodes })
})

/** Finishes it with a code of the app. */
export const PUT = asSignedIn(async ({ request, account, db, now }) => {
  const body = await readBody(request, Code)
  if (!body.ok) return refuse(body.issues)
  const limit = await attempt(db, 'signIn', account.id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const { api } = await auth()
  const code = body.value.code.replace(/\s/g, '')
  const shown = await called(api.verifyTOTP({ body: { code }, headers: request.headers, returnHeaders: true }))
  return shown.ok ? withCookiesOf(noContent(), shown.value.headers, isSecure(request, env())) : refuse(shown.issues)
})

/** Does without a second factor again. */
export const DELETE = asSignedIn(async ({ request, account }) => {
  const body = await readBody(request, Password)
  if (!body.ok) return refuse(body.issues)
  const wrong = await wrongPassword(request, account.id, body.value.password)
  if (wrong !== null) return wrong
  const { api } = await auth()
  const off = await called(api.disableTwoFactor({ body: body.value, headers: request.headers, returnHeaders: true }))
  return off.ok ? withCookiesOf(noContent(), off.value.headers, isSecure(request, env())) : refuse(off.issues)
})
