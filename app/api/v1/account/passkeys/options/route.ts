import { auth } from '#app/accounts.ts'
import { called, withCookiesOf } from '#app/api/account.ts'
import { isSecure } from '#app/api/origin.ts'
import { json, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { env } from '#app/server.ts'

/** What a device is asked to make a passkey of. */
export const POST = asSignedIn(async ({ request }) => {
  const { api } = await auth()
  const begun = await called(api.generatePasskeyRegistrationOptions({ query: {}, headers: request.headers, returnHeaders: true }))
  return begun.ok ? withCookiesOf(json(begun.value.response), begun.value.headers, isSecure(request, env())) : refuse(begun.issues)
})
