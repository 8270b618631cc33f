import * as z from 'zod'
import { signedIn } from '#app/accounts.ts'
import { nameAt } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { guarded, json, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { database } from '#app/server.ts'
import { newId } from '#lib/store/secret'
import { createTeam, teamsOf } from '#lib/store/teams'

const NewTeam = z.strictObject({ name: z.string().max(2_000) })

/** The teams of whoever is signed in, with the role in each. */
export const GET = guarded(async () => {
  const account = await signedIn()
  if (account === null) return refuse([{ code: 'account.signed-out', path: [] }])
  return json({ teams: await teamsOf(await database(), account.id) })
})

/** Makes a team that whoever is signed in owns. */
export const POST = asSignedIn(async ({ request, account, db, now }) => {
  const body = await readBody(request, NewTeam)
  if (!body.ok) return refuse(body.issues)
  const name = nameAt('name', body.value.name)
  if (!name.ok) return refuse(name.issues)
  const team = { id: newId(), name: name.value }
  return (await createTeam(db, team, account.id, now)) ? json(team, 201) : refuse([{ code: 'team.too-many', path: [] }])
})
