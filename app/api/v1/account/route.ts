import * as z from 'zod'
import { auth } from '#app/accounts.ts'
import { called, Email, NewPassword, nameAt, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, json, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'
import { newId } from '#lib/store/secret'
import { createTeam } from '#lib/store/teams'

/** `team` names a team to begin with, empty for none. */
const SignUp = z.strictObject({ name: z.string().max(2_000), email: Email, password: NewPassword, team: z.string().max(2_000).default('') })

/** Opens an account, with a team where one is named, and signs in. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, SignUp)
  const named = body.ok
    ? [nameAt('name', body.value.name), ...(body.value.team.trim() === '' ? [] : [nameAt('team', body.value.team)])]
    : []
  const issues = [...(body.ok ? [] : body.issues), ...named.flatMap((one) => (one.ok ? [] : one.issues))]
  if (!body.ok || issues.length > 0) return refuse(issues)
  const [name = '', team] = named.map((one) => (one.ok ? one.value : ''))

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'signUp', callerOf(request, env()), now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const { email, password } = body.value
  const { api } = await auth()
  const made = await called(api.signUpEmail({ body: { name, email, password }, headers: request.headers, returnHeaders: true }))
  if (!made.ok) return refuse(made.issues)
  const { id } = made.value.response.user
  if (team !== undefined) await createTeam(db, { id: newId(), name: team }, id, now)
  return withCookiesOf(json({ id }, 201), made.value.headers, isSecure(request, env()))
})
