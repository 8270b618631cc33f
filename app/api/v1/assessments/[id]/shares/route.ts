import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { database, env } from '#app/server.ts'
import { submit } from '#app/snapshots.ts'
import { editions } from '#lib/report/edition'
import { parseName } from '#lib/store/assessment-name'
import { hashSecret, newId, newSecret } from '#lib/store/secret'
import { listOpenings } from '#lib/store/share-openings'
import { createShare, listShares } from '#lib/store/shares'

type Context = { params: Promise<{ id: string }> }

const dayMs = 24 * 60 * 60 * 1_000
const mostDays = 366

/** `snapshot` null: of the assessment as it stands, which is frozen first; `days` null: until it is ended by hand. */
const NewLink = z.strictObject({
  label: z.string().max(2_000),
  edition: z.enum(editions),
  snapshot: z.string().max(64).nullable(),
  days: z.int().min(1).max(mostDays).nullable(),
  request: z.string().regex(/^[\w-]{16,64}$/),
})

/** The links of an assessment and when they were opened. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.share')) === undefined) return notFound()
  const db = await database()
  const [shares, openings] = await Promise.all([listShares(db, id), listOpenings(db, id)])
  return json({ shares, openings })
})

/** Makes a link to a snapshot. Its secret is in this answer and nowhere else. */
export const POST = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.share')
  if (assessment === undefined) return notFound()
  const body = await readBody(request, NewLink)
  if (!body.ok) return refuse(body.issues)
  const { edition, days, snapshot } = body.value
  const label = body.value.label.trim() === '' ? ({ ok: true, value: '' } as const) : parseName(body.value.label)
  if (!label.ok) return refuse(label.issues.map((issue) => ({ ...issue, path: ['label'] })))
  if (snapshot === null && !isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])

  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const frozen = snapshot === null ? await submit(id, body.value.request, now) : null
  if (frozen === undefined) return notFound()
  if (frozen !== null && !frozen.ok) return refuse(frozen.issues)

  const secret = newSecret()
  const share = {
    id: newId(),
    assessmentId: id,
    snapshotId: frozen === null ? (snapshot ?? '') : frozen.value.snapshot.id,
    label: label.value,
    edition,
    secretHash: hashSecret(secret),
    expiresAt: days === null ? null : new Date(now.getTime() + days * dayMs),
  }
  const outcome = await createShare(db, share, now)
  if (outcome === 'missing') return refuse([{ code: 'share.no-snapshot', path: ['snapshot'] }])
  if (outcome === 'full') return refuse([{ code: 'share.too-many', path: [] }])
  return json({ id: share.id, secret, snapshot: share.snapshotId }, 201)
})
