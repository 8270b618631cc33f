import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { guarded, json, noContent, notFound, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { importView } from '#app/imports.ts'
import { mostPdf } from '#lib/carrier/bounds'
import { declareImports, forgetFinished, listImports } from '#lib/store/imports'
import { newId } from '#lib/store/secret'

type Context = RouteContext<'/api/v1/boards/[board]/imports'>

const mostFiles = 50
const longestName = 300

const Files = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().max(4_000), bytes: z.int().min(0) }))
    .min(1)
    .max(mostFiles, { error: 'intake.too-many-files' }),
})

/** A file's name as a list can show it: one line of what can be printed and kept. */
const shown = (name: string): string => [...name.toWellFormed().replace(/\p{Cc}+/gu, ' ')].slice(0, longestName).join('')

/** The files dropped on a board, in that order, with what became of each. */
export const GET = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.work', async ({ board, db }) =>
    json({ imports: (await listImports(db, board.id)).map(importView) }),
  ),
)

/** Announces files before they are sent, so that whoever leaves finds them again. What is too large is refused here, unsent. */
export const POST = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.work', async ({ board, account, db, now }) => {
    const body = await readBody(request, Files)
    if (!body.ok) return refuse(body.issues.map((issue) => ({ ...issue, data: { ...issue.data, maximum: mostFiles } })))
    if (board.archivedAt !== null) return refuse([{ code: 'intake.board-archived', path: [] }])
    const tooLarge = { code: 'reading.too-large', path: [], data: { maximum: mostPdf.bytes } }
    const files = body.value.files.map(({ name, bytes }) => ({
      id: newId(),
      name: shown(name),
      bytes,
      refused: bytes > mostPdf.bytes ? tooLarge : null,
    }))
    const outcome = await declareImports(db, board.id, account, files, now)
    if (outcome === 'missing') return notFound()
    if (outcome === 'full') return refuse([{ code: 'intake.list-full', path: [] }])
    const ids = new Set(files.map(({ id }) => id))
    return json({ imports: (await listImports(db, board.id)).filter(({ id }) => ids.has(id)).map(importView) }, 201)
  }),
)

/** Strikes the files whose outcome is known from the list; what was taken in stays on the board. */
export const DELETE = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.work', async ({ board, db }) => {
    await forgetFinished(db, board.id)
    return noContent()
  }),
)
