import { guarded, json, notFound } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { submissionJson } from '#app/api/submission.ts'
import { recordAudit } from '#lib/store/audit'
import { findSubmission, submissionFile } from '#lib/store/submissions'

type Context = RouteContext<'/api/v1/boards/[board]/submissions/[submission]'>

/** One start-up with all that it handed in: `snapshot` is the payload, `sealed` the sealed file as it came or null. */
export const GET = guarded(async (request: Request, context: Context) => {
  const { board: of, submission: id } = await context.params
  return onBoard(request, of, 'board.read', async ({ board, account, db, now }) => {
    const found = await findSubmission(db, board, id)
    const file = found && (await submissionFile(db, board.id, id))
    if (found === undefined || file === undefined) return notFound()
    await recordAudit(db, { team: board.team, board: board.id, actor: account, action: 'submission.see', thing: id }, now)
    return json({ submission: submissionJson(board, found), snapshot: file.payload, sealed: file.sealed })
  })
})
