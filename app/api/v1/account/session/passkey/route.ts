import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'

const text = z.string().max(8_192)

/** As `PublicKeyCredential.toJSON()` writes it. */
const Signed = z.strictObject({
  response: z.object({
    id: text,
    rawId: text,
    type: z.literal('public-key'),
    response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: text.optional() }),
    clientExtensionResults: z.object({}),
  }),
})

/** Signs in with what a device signed. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, Signed)
  if (!body.ok) return refuse(body.issues)
  const limit = await attempt(await database(), 'signInAddress', callerOf(request, env()), new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const { api } = await auth()
  const entered = await called(api.verifyPasskeyAuthentication({ body: body.value, headers: request.headers, returnHeaders: true }))
  return entered.ok ? withCookiesOf(noContent(), entered.value.headers, isSecure(request, env())) : refuse(entered.issues)
})
