import * as z from 'zod'
import { nameAt } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { noContent, notFound, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { teamFor } from '#app/team.ts'
import { renameTeam } from '#lib/store/teams'

const Renamed = z.strictObject({ name: z.string().max(2_000) })

/** Gives a team another name. */
export const PATCH = asSignedIn(async ({ request, account, db, now }, { params }: { params: Promise<{ team: string }> }) => {
  const { team } = await params
  if ((await teamFor(team, 'team.manage')) === undefined) return notFound()
  const body = await readBody(request, Renamed)
  if (!body.ok) return refuse(body.issues)
  const name = nameAt('name', body.value.name)
  if (!name.ok) return refuse(name.issues)
  return (await renameTeam(db, team, name.value, { actor: account.id, now })) ? noContent() : notFound()
})
