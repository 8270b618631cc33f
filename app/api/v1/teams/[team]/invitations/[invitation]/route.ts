import { noContent, notFound } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { teamFor } from '#app/team.ts'
import { revokeInvitation } from '#lib/store/invitations'

/** Takes an invitation back. */
export const DELETE = asSignedIn(async ({ db }, { params }: { params: Promise<{ team: string; invitation: string }> }) => {
  const { team, invitation } = await params
  if ((await teamFor(team, 'team.manage')) === undefined) return notFound()
  return (await revokeInvitation(db, team, invitation)) ? noContent() : notFound()
})
