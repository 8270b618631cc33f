import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, NewPassword, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { isSecure } from '#app/api/origin.ts'
import { noContent, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { wrongPassword } from '#app/api/wrong-password.ts'
import { env } from '#app/server.ts'

const Changed = z.strictObject({ password: z.string().max(2_000), next: NewPassword })

/** Changes the password of whoever is signed in, and ends the sign-ins in other browsers. */
export const PUT = asSignedIn(async ({ request, account }) => {
  const body = await readBody(request, Changed)
  if (!body.ok) return refuse(body.issues)
  const { password, next } = body.value
  const wrong = await wrongPassword(request, account.id, password)
  if (wrong !== null) return wrong
  const { api } = await auth()
  const change = { currentPassword: password, newPassword: next, revokeOtherSessions: true }
  const changed = await called(api.changePassword({ body: change, headers: request.headers, returnHeaders: true }))
  return changed.ok ? withCookiesOf(noContent(), changed.value.headers, isSecure(request, env())) : refuse(changed.issues)
})
