import { signedIn } from '#app/accounts.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin, isSecure } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { freshGrant, withCookie } from '#app/api/session.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import { cookieOf } from '#app/viewer.ts'
import { createGrant, replaceSecret } from '#lib/store/grants'
import { hashSecret, newSecret } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

/** A new private link in place of the old: all grants die with it, and whoever asked receives a new one. */
export const POST = guarded(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.replace-link')) === undefined) return notFound()

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const account = await signedIn()
  const secret = newSecret()
  const { token, grant } = freshGrant(now)
  const replaced = await transact(db, async (trx) => {
    if (!(await replaceSecret(trx, id, hashSecret(secret), account?.id))) return false
    await createGrant(trx, id, grant, now)
    return true
  })
  return replaced ? withCookie(json({ secret }), cookieOf(id), token, isSecure(request, env())) : notFound()
})
