import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { sealedFile } from '#app/api/sealed-file.ts'
import { snapshotFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import { withdrawSnapshot } from '#lib/store/erasure'

type Context = { params: Promise<{ id: string; snapshot: string }> }

/** The sealed file of a snapshot, or with `?edition=summary` that of its summary, without notes, links and answers. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { id, snapshot } = await params
  const found = await snapshotFor(id, snapshot, 'assessment.report')
  const edition = new URL(request.url).searchParams.get('edition') ?? 'full'
  if (found === undefined || (edition !== 'full' && edition !== 'summary')) return notFound()
  return sealedFile(found, edition)
})

/** Withdraws a snapshot: its content is erased, and a tombstone of id, dates and reason remains. */
export const DELETE = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id, snapshot } = await params
  if ((await snapshotFor(id, snapshot, 'assessment.withdraw')) === undefined) return notFound()
  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  return (await withdrawSnapshot(db, id, snapshot, now)) ? noContent() : notFound()
})
