import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { noContent, notFound, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { teamFor } from '#app/team.ts'
import { roles } from '#lib/access'
import { changeMember, type MemberOutcome } from '#lib/store/teams'

type Context = { params: Promise<{ team: string; account: string }> }

const Changed = z.strictObject({ role: z.enum(roles) })

const answer = (outcome: MemberOutcome): Response => {
  if (outcome === 'missing') return notFound()
  return outcome === 'changed' ? noContent() : refuse([{ code: 'team.last-owner', path: [] }])
}

/** Gives a member another role. */
export const PATCH = asSignedIn(async ({ request, account: self, db, now }, { params }: Context) => {
  const { team, account } = await params
  if ((await teamFor(team, 'team.manage')) === undefined) return notFound()
  const body = await readBody(request, Changed)
  if (!body.ok) return refuse(body.issues)
  return answer(await changeMember(db, team, account, body.value.role, { actor: self.id, now }))
})

/** Takes a member out of the team; anyone may leave, an owner may take out others. */
export const DELETE = asSignedIn(async ({ account: self, db, now }, { params }: Context) => {
  const { team, account } = await params
  if ((await teamFor(team, account === self.id ? 'team.read' : 'team.manage')) === undefined) return notFound()
  return answer(await changeMember(db, team, account, null, { actor: self.id, now }))
})
