import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { withCookie } from '#app/api/session.ts'
import { database, env } from '#app/server.ts'
import { invitationCookieOf } from '#app/viewer.ts'
import { openInvitation } from '#lib/store/invitations'

const Secret = z.strictObject({ secret: z.string().regex(/^[\w-]{1,100}$/) })

/** Gives a cookie for the secret of an invitation. A wrong one, an unknown id and one that ran out are answered alike. */
export const POST = guarded(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, Secret)
  if (!body.ok) return refuse(body.issues)

  const { id } = await params
  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'exchange', `${id}:${callerOf(request, env())}`, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const { secret } = body.value
  if ((await openInvitation(db, id, secret, now)) === undefined) return notFound()
  return withCookie(noContent(), invitationCookieOf(id), secret, isSecure(request, env()))
})
