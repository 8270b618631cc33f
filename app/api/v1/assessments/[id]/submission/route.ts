import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import type { Action } from '#lib/access'
import { type HandOutcome, reopenOpinion, submitOpinion } from '#lib/store/opinions'
import type { Database } from '#lib/store/tables'

type Context = { params: Promise<{ id: string }> }

const handing = (action: Action, work: (db: Database, id: string, now: Date) => Promise<HandOutcome>) =>
  guarded(async (request: Request, { params }: Context) => {
    const foreign = foreignOrigin(request, env())
    if (foreign.length > 0) return refuse(foreign)
    const { id } = await params
    const opinion = await assessmentFor(id, 'assessment.read')
    if (opinion?.opinion === undefined) return notFound()
    const db = await database()
    const now = new Date()
    const limit = await attempt(db, 'manage', id, now)
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
    // What is done already is done; only a closed round refuses.
    if ((await assessmentFor(id, action)) === undefined && opinion.opinion.closedAt !== null)
      return refuse([{ code: 'opinion.closed', path: [] }])
    const outcome = await work(db, id, now)
    if (outcome === 'missing') return notFound()
    return outcome === 'closed' ? refuse([{ code: 'opinion.closed', path: [] }]) : noContent()
  })

/** Hands a second opinion in: the owner of the assessment sees it from now on. */
export const POST = handing('opinion.submit', submitOpinion)

/** Takes it back to be answered further. */
export const DELETE = handing('opinion.reopen', (db, id) => reopenOpinion(db, id))
