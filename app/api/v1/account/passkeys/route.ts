import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, nameAt, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { isSecure } from '#app/api/origin.ts'
import { json, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { env } from '#app/server.ts'

const Made = z.strictObject({ name: z.string().max(2_000), response: z.record(z.string(), z.unknown()) })

/** Keeps a passkey that a device has made. */
export const POST = asSignedIn(async ({ request }) => {
  const body = await readBody(request, Made)
  if (!body.ok) return refuse(body.issues)
  const name = nameAt('name', body.value.name)
  if (!name.ok) return refuse(name.issues)
  const { api } = await auth()
  const asked = { body: { name: name.value, response: body.value.response }, headers: request.headers, returnHeaders: true } as const
  const kept = await called(api.verifyPasskeyRegistration(asked))
  return kept.ok ? withCookiesOf(json({ kept: true }, 201), kept.value.headers, isSecure(request, env())) : refuse(kept.issues)
})
