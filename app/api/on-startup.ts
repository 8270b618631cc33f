import 'server-only'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { type BoardAccess, boardAccess, mayOnBoard } from '#app/screening.ts'
import { database, env } from '#app/server.ts'
import type { Submission } from '#lib/store/submission-rows'
import { findSubmission } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'

/** A submission on which whoever asks may work. */
export type Working = BoardAccess & {
  readonly db: Database
  readonly submission: Submission
  readonly now: Date
  readonly params: Readonly<Record<string, string>>
}

type Context = { readonly params: Promise<Readonly<Record<string, string>>> }

/**
 * A write to a submission: from our own pages or a program, by someone who may work on the board, not too often. Someone who only reads
 * the board is refused; for anyone else there is nothing.
 */
export const onStartup = (handler: (request: Request, working: Working) => Promise<Response>) =>
  guarded(async (request: Request, context: Context): Promise<Response> => {
    const foreign = foreignOrigin(request, env())
    if (foreign.length > 0) return refuse(foreign)
    const params = await context.params
    const seen = await boardAccess(params.board ?? '')
    if (seen === null) return notFound()
    const db = await database()
    const submission = await findSubmission(db, seen.board, params.submission ?? '')
    if (submission === undefined) return notFound()
    if (!mayOnBoard(seen, 'board.work')) return refuse([{ code: 'access.not-allowed', path: [] }])
    const now = new Date()
    const limit = await attempt(db, 'save', seen.account, now)
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
    return handler(request, { ...seen, db, submission, now, params })
  })
