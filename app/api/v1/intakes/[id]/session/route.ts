import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { freshGrant, withCookie } from '#app/api/session.ts'
import { database, env } from '#app/server.ts'
import { intakeCookieOf } from '#app/viewer.ts'
import { exchangeIntake } from '#lib/store/intakes'

const Secret = z.strictObject({ secret: z.string().max(200) })

/** Gives a cookie for the secret of an intake link. A wrong one and one that never was are answered alike. */
export const POST = guarded(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const body = await readBody(request, Secret)
  if (!body.ok) return refuse(body.issues)

  const { id } = await params
  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'exchange', `intake:${id}:${callerOf(request, env())}`, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const { token, grant } = freshGrant(now)
  const given = await exchangeIntake(db, id, body.value.secret, grant, now)
  return given ? withCookie(noContent(), intakeCookieOf(id), token, isSecure(request, env())) : notFound()
})
