import { auth } from '#app/accounts.ts'
import { withCookiesOf } from '#app/api/account.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, json, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'

/** What a device is asked to sign, to sign in with a passkey; whose it is, nobody says before. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const limit = await attempt(await database(), 'signInAddress', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const { api } = await auth()
  const { headers, response } = await api.generatePasskeyAuthenticationOptions({ headers: new Headers(), returnHeaders: true })
  return withCookiesOf(json({ ...response, userVerification: 'required' }), headers, isSecure(request, env()))
})
