import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import type { Database } from '#lib/store/tables'

type Context = { params: Promise<{ id: string; opinion: string }> }
type Asked = { readonly db: Database; readonly id: string; readonly opinion: string; readonly now: Date }

/** A route by which the owner of an assessment changes one of its opinions: whose it is, and how often, is asked here. */
export const onOpinion = (work: (asked: Asked) => Promise<Response>) =>
  guarded(async (request: Request, { params }: Context) => {
    const foreign = foreignOrigin(request, env())
    if (foreign.length > 0) return refuse(foreign)
    const { id, opinion } = await params
    if ((await assessmentFor(id, 'assessment.opinions')) === undefined) return notFound()
    const db = await database()
    const now = new Date()
    const limit = await attempt(db, 'manage', id, now)
    return limit.allowed ? work({ db, id, opinion, now }) : tooMany(limit.retryAfterSeconds)
  })
