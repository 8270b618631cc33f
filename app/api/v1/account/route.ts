import * as z from 'zod'
import { auth, sendLater, sendsMail } from '#app/accounts.ts'
import { called, Email, NewPassword, nameAt, withCookiesOf } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, json, noContent, refuse, tooMany } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { wrongPassword } from '#app/api/wrong-password.ts'
import { database, env } from '#app/server.ts'
import { knownLetter } from '#lib/accounts/letters'
import { locales } from '#lib/i18n/locale'
import { eraseAccount, findAccount, renameAccount } from '#lib/store/accounts'
import { newId } from '#lib/store/secret'
import { createTeam } from '#lib/store/teams'

/** `team` names a team to begin with, empty for none. */
const SignUp = z.strictObject({
  name: z.string().max(2_000),
  email: Email,
  password: NewPassword,
  team: z.string().max(2_000).default(''),
  locale: z.enum(locales).default('zh'),
})

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

  const { email, password, locale } = body.value
  const { api } = await auth()
  const asked = { name, email, password, callbackURL: `/${locale}/confirm` }
  const known = sendsMail() && (await findAccount(db, email)) !== undefined
  const made = await called(api.signUpEmail({ body: asked, headers: request.headers, returnHeaders: true }))
  if (!made.ok) return refuse(made.issues)
  if (known) {
    sendLater(knownLetter(locale, email, `${env().publicUrl}/${locale}/sign-in`))
  } else if (team !== undefined) {
    await createTeam(db, { id: newId(), name: team }, made.value.response.user.id, now)
  }
  // Where an address has to be confirmed first, the answer is the same for one that has an account already.
  const answer = sendsMail() ? json({ confirm: true }, 201) : json({ id: made.value.response.user.id }, 201)
  return withCookiesOf(answer, made.value.headers, isSecure(request, env()))
})

const Renamed = z.strictObject({ name: z.string().max(2_000) })

/** Gives whoever is signed in another name. */
export const PATCH = asSignedIn(async ({ request, account, db, now }) => {
  const body = await readBody(request, Renamed)
  if (!body.ok) return refuse(body.issues)
  const name = nameAt('name', body.value.name)
  if (!name.ok) return refuse(name.issues)
  await renameAccount(db, account.id, name.value, now)
  return noContent()
})

const Erased = z.strictObject({ password: z.string().max(2_000), assessments: z.enum(['keep', 'erase']) })

/** Erases the account of whoever is signed in, with the teams in which nobody else is. */
export const DELETE = asSignedIn(async ({ request, account, db, now }) => {
  const body = await readBody(request, Erased)
  if (!body.ok) return refuse(body.issues)
  const wrong = await wrongPassword(request, account.id, body.value.password)
  if (wrong !== null) return wrong
  const outcome = await eraseAccount(db, account.id, body.value.assessments === 'erase', now)
  if (outcome.kind === 'last-owner') return refuse([{ code: 'account.last-owner', path: [], data: { team: outcome.team } }])
  const { api } = await auth()
  const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true })
  return withCookiesOf(noContent(), headers, isSecure(request, env()))
})
