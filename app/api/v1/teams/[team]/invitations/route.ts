import * as z from 'zod'
import { linkTo, sendNow, sendsMail } from '#app/accounts.ts'
import { Email } from '#app/api/account.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { teamFor } from '#app/team.ts'
import { roles } from '#lib/access'
import { invitationLetter } from '#lib/accounts/letters'
import { locales } from '#lib/i18n/locale'
import { createInvitation } from '#lib/store/invitations'
import { hashSecret, newId, newSecret } from '#lib/store/secret'

const dayMs = 24 * 60 * 60 * 1_000
const validDays = 7

const NewInvitation = z.strictObject({ email: Email, role: z.enum(roles), locale: z.enum(locales) })

/**
 * Invites an address to a team, by a letter. The secret of the link is in this answer and in the letter, and nowhere else; `mailed` says
 * whether the letter has left.
 */
export const POST = asSignedIn(async ({ request, account, db, now }, { params }: { params: Promise<{ team: string }> }) => {
  const view = await teamFor((await params).team, 'team.manage')
  if (view === undefined) return notFound()
  const body = await readBody(request, NewInvitation)
  if (!body.ok) return refuse(body.issues)
  const { email, role, locale } = body.value
  const limit = await attempt(db, 'letter', account.id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const [id, secret] = [newId(), newSecret()]
  const expiresAt = new Date(now.getTime() + validDays * dayMs)
  const invitation = { id, team: view.team.id, email, role, secretHash: hashSecret(secret), invitedBy: account.id, expiresAt }
  const outcome = await createInvitation(db, invitation, now)
  if (outcome === 'missing') return notFound()
  if (outcome === 'member') return refuse([{ code: 'team.already-member', path: ['email'] }])
  if (outcome === 'full') return refuse([{ code: 'team.too-many-invitations', path: [] }])

  const about = { by: account.name, team: view.team.name, role, expiresAt: expiresAt.toISOString() }
  const sent = await sendNow(invitationLetter(locale, email, linkTo(`/${locale}/invitation/${id}`, secret), about))
  return json({ id, secret, mailed: sent && sendsMail() }, 201)
})
