import { readBytes } from '#app/api/bytes.ts'
import { guarded, json, noContent, notFound, refuse } from '#app/api/respond.ts'
import { type OnBoard, onBoard } from '#app/api/screening.ts'
import { importView, takeIn } from '#app/imports.ts'
import { mostPdf } from '#lib/carrier/bounds'
import { findImport, finishImport, forgetImport, startImport } from '#lib/store/imports'

type Context = RouteContext<'/api/v1/boards/[board]/imports/[import]'>

const read = async (request: Request, id: string, { board, account, db }: OnBoard): Promise<void> => {
  try {
    const body = await readBytes(request, mostPdf.bytes)
    const end = body.ok
      ? await takeIn(board, account, body.value, new Date())
      : ({ outcome: 'unreadable', issue: body.issues[0] ?? null, company: null, submission: null } as const)
    await finishImport(db, board.id, id, end, new Date())
  } catch (error) {
    // Whatever went wrong, the file can be sent again.
    await finishImport(db, board.id, id, null, new Date())
    throw error
  }
}

/**
 * The bytes of an announced file: judged, and taken in if they may be. The answer is its row; `waiting` asks for it again after a moment.
 * Sent twice, it is judged once.
 */
export const PUT = guarded(async (request: Request, context: Context) => {
  const { board: of, import: id } = await context.params
  return onBoard(request, of, 'board.work', async (on) => {
    const { board, db, now } = on
    if (board.archivedAt !== null) return refuse([{ code: 'intake.board-archived', path: [] }])
    const started = await startImport(db, board.id, id, now)
    if (started === 'missing') return notFound()
    if (started === 'started') await read(request, id, on)
    const row = await findImport(db, board.id, id)
    return row === undefined ? notFound() : json({ import: importView(row) })
  })
})

/** Cancels a file that has not been judged, or strikes it from the list; what was taken in stays on the board. */
export const DELETE = guarded(async (request: Request, context: Context) => {
  const { board: of, import: id } = await context.params
  return onBoard(request, of, 'board.work', async ({ board, db }) => ((await forgetImport(db, board.id, id)) ? noContent() : notFound()))
})
