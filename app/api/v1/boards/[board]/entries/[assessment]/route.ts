import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { guarded, json, notFound, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { arriveSnapshot } from '#app/arrivals.ts'
import { isInstalled } from '#app/content.ts'
import { submit } from '#app/snapshots.ts'
import { findHandEntry } from '#lib/store/board-assessments'
import { findSnapshot } from '#lib/store/snapshots'

type Context = RouteContext<'/api/v1/boards/[board]/entries/[assessment]'>

const Placing = z.strictObject({ request: z.string().regex(/^[\w-]{16,64}$/) })

/** Freezes an assessment entered by hand and puts it on the board, under the name of whoever asks. */
export const POST = guarded(async (request: Request, context: Context) => {
  const { board: of, assessment } = await context.params
  return onBoard(request, of, 'board.work', async ({ board, account, db, now }) => {
    const body = await readBody(request, Placing)
    if (!body.ok) return refuse(body.issues)
    if ((await findHandEntry(db, board.id, assessment)) === undefined) return notFound()
    if (!isInstalled(board)) return refuse([{ code: 'assessment.not-installed', path: [] }])
    const frozen = await submit(assessment, body.value.request, now)
    if (frozen === undefined) return notFound()
    if (!frozen.ok) return refuse(frozen.issues)
    const snapshot = await findSnapshot(db, assessment, frozen.value.snapshot.id)
    if (snapshot === undefined) return notFound()
    const outcome = await arriveSnapshot(board, snapshot, { source: 'hand', intake: null, actor: account }, now)
    switch (outcome.kind) {
      case 'added':
        return json({ submission: outcome.id, repeated: false }, 201)
      case 'duplicate':
        return json({ submission: outcome.id, repeated: true })
      case 'full':
        return refuse([{ code: 'intake.board-full', path: [] }])
      case 'closed':
        return refuse([{ code: 'intake.board-archived', path: [] }])
      case 'missing':
        return notFound()
      case 'other-instrument':
        return refuse([{ code: 'intake.not-answered', path: [] }])
      default:
        return outcome satisfies never
    }
  })
})
