import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { json, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { wrongPassword } from '#app/api/wrong-password.ts'

const Password = z.strictObject({ password: z.string().max(2_000) })

/** New recovery codes; the old ones end. */
export const POST = asSignedIn(async ({ request, account }) => {
  const body = await readBody(request, Password)
  if (!body.ok) return refuse(body.issues)
  const wrong = await wrongPassword(request, account.id, body.value.password)
  if (wrong !== null) return wrong
  const { api } = await auth()
  const made = await called(api.generateBackupCodes({ body: body.value, headers: request.headers, returnHeaders: true }))
  return made.ok ? json({ codes: made.value.response.backupCodes }) : refuse(made.issues)
})
