import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database, env } from '#app/server.ts'
import { recordAudit } from '#lib/store/audit'
import { findBoard } from '#lib/store/boards'
import { holdingsOf, withdrawSubmission } from '#lib/store/withdrawal'
import { transact } from '#lib/store/writes'

type Context = { params: Promise<{ id: string; board: string; submission: string }> }

/** Takes back what was handed in: the copy on the board is erased with its notes and reviews, and a tombstone remains. */
export const DELETE = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id, board: boardId, submission } = await params
  if ((await assessmentFor(id, 'assessment.withdraw')) === undefined) return notFound()
  const db = await database()
  const now = new Date()
  const limit = await attempt(db, 'manage', id, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const held = (await holdingsOf(db, id)).find((one) => one.board === boardId && one.submission === submission)
  const board = held === undefined ? undefined : await findBoard(db, boardId)
  if (board === undefined) return notFound()
  const gone = await transact(db, async (trx) => {
    if (!(await withdrawSubmission(trx, boardId, submission, 'withdrawn', now))) return false
    const entry = { team: board.team, board: boardId, actor: 'founder', action: 'submission.withdraw', thing: submission } as const
    await recordAudit(trx, entry, now)
    return true
  })
  return gone ? noContent() : notFound()
})
