import { isSecure } from '#app/api/origin.ts'
import { json, notFound, refuse } from '#app/api/respond.ts'
import { withCookie } from '#app/api/session.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { env } from '#app/server.ts'
import { invitationCookieOf, invitationSecret } from '#app/viewer.ts'
import { acceptInvitation } from '#lib/store/invitations'

/** Joins the team of an invitation whose link was opened in this browser. */
export const POST = asSignedIn(async ({ request, account, db, now }, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params
  const secret = await invitationSecret(id)
  if (secret === undefined) return notFound()
  const outcome = await acceptInvitation(db, id, secret, account.id, now)
  if (outcome.kind !== 'joined') return outcome.kind === 'full' ? refuse([{ code: 'team.full', path: [] }]) : notFound()
  return withCookie(json({ team: outcome.team }), invitationCookieOf(id), null, isSecure(request, env()))
})
