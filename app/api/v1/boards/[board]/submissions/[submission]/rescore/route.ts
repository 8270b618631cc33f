import { guarded, json, notFound, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { boardInstrument } from '#app/screening.ts'
import { rescored } from '#lib/screening/rescored'
import { recordAudit } from '#lib/store/audit'
import { rescoreSubmission, submissionFile } from '#lib/store/submissions'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]/submissions/[submission]/rescore'>

/** Scores the answers again by the board's version of the instrument; `left` are the questions whose answers that version does not take. */
export const POST = guarded(async (request: Request, context: Context) => {
  const params = await context.params
  return onBoard(request, params.board, 'board.work', async ({ board, account, db, now }) => {
    const file = await submissionFile(db, board.id, params.submission)
    if (file === undefined) return notFound()
    const instrument = await boardInstrument(board.instrument)
    if (instrument === undefined) return refuse([{ code: 'assessment.not-installed', path: [] }])
    const anew = rescored(file.payload, instrument, board.instrument)
    if (anew === null) return notFound()
    const audit = { team: board.team, board: board.id, actor: account, action: 'submission.rescore', thing: params.submission } as const
    const done = await transact(db, async (trx) => {
      const kept = await rescoreSubmission(trx, board.id, params.submission, anew.standing)
      if (kept) await recordAudit(trx, audit, now)
      return kept
    })
    return done ? json({ left: anew.left }) : notFound()
  })
})
