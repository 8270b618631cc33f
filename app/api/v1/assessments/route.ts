import { readBody } from '#app/api/body.ts'
import { companionNamed } from '#app/api/companion.ts'
import { attempt } from '#app/api/limit.ts'
import { callerOf, foreignOrigin, isSecure } from '#app/api/origin.ts'
import { NewAssessment } from '#app/api/program-schema.ts'
import { guarded, json, notAllowed, refuse, tooMany } from '#app/api/respond.ts'
import { freshGrant, withCookie } from '#app/api/session.ts'
import { offered } from '#app/content.ts'
import { database, env } from '#app/server.ts'
import { program } from '#app/token.ts'
import { cookieOf } from '#app/viewer.ts'
import { may, type Viewer } from '#lib/access'
import { hasQuickCheck } from '#lib/instrument/quick'
import { parseName } from '#lib/store/assessment-name'
import { createAssessment } from '#lib/store/assessments'
import { keepAssessment } from '#lib/store/attachments'
import { createGrant } from '#lib/store/grants'
import { hashSecret, newId, newSecret } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

/** Makes an assessment and its private link; the secret is in this answer and nowhere else. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const asking = await program()
  const who: Viewer = { assessments: new Set(), ...(asking ? { scopes: new Set(asking.scopes) } : {}) }
  if (!may(who, 'assessment.create', { kind: 'service' })) return notAllowed()

  const body = await readBody(request, NewAssessment)
  if (!body.ok) return refuse(body.issues)
  const name = parseName(body.value.name)
  if (!name.ok) return refuse(name.issues)

  const whole = offered().find(({ id }) => id === body.value.instrument)
  if (whole === undefined) return refuse([{ code: 'assessment.unknown-instrument', path: ['instrument'] }])
  const companion = companionNamed(whole.id, body.value.companion)
  if (!companion.ok) return refuse(companion.issues)
  if (body.value.scope === 'quick' && !hasQuickCheck(whole)) return refuse([{ code: 'assessment.no-quick-check', path: ['scope'] }])

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'create', callerOf(request, env()), now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)

  const [id, secret] = [newId(), newSecret()]
  const { token, grant } = freshGrant(now)
  const { locale, scope } = body.value
  await transact(db, async (trx) => {
    const asked = { instrument: { id: whole.id, version: whole.version }, companion: companion.value }
    await createAssessment(trx, { id, name: name.value, locale, scope, ...asked, secretHash: hashSecret(secret) }, now)
    await createGrant(trx, id, grant, now)
    // A program has no cookies: what it makes is kept with the account for which it acts.
    if (asking) await keepAssessment(trx, asking.account, id, now)
  })
  return withCookie(json({ id, secret }, 201), cookieOf(id), token, isSecure(request, env()))
})
