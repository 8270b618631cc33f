import * as z from 'zod'
import { signedIn } from '#app/accounts.ts'
import { nameAt } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'
import { newId } from '#lib/store/secret'
import { createTeam, teamsOf } from '#lib/store/teams'

const NewTeam = z.strictObject({ name: z.string().max(2_000) })

const signedOut = () => refuse([{ code: 'account.signed-out', path: [] }])

/** The teams of whoever is signed in, with the role in each. */
export const GET = guarded(async () => {
  const account = await signedIn()
  return account === null ? signedOut() : json({ teams: await teamsOf(await database(), account.id) })
})

/** Makes a team that whoever is signed in owns. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const account = await signedIn()
  if (account === null) return signedOut()
  const body = await readBody(request, NewTeam)
  if (!body.ok) return refuse(body.issues)
  const name = nameAt('name', body.value.name)
  if (!name.ok) return refuse(name.issues)

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'account', account.id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const team = { id: newId(), name: name.value }
  return (await createTeam(db, team, account.id, now)) ? json(team, 201) : refuse([{ code: 'team.too-many', path: [] }])
})
