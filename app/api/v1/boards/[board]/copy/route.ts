import { nameAt } from '#app/api/account.ts'
import { BoardCopy } from '#app/api/board-schema.ts'
import { readBody } from '#app/api/body.ts'
import { guarded, json, notFound, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { recordAudit } from '#lib/store/audit'
import { copyBoard } from '#lib/store/boards'
import { newId } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]/copy'>

/** Makes an empty board with the settings of this one. */
export const POST = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.manage', async ({ board, account, db, now }) => {
    const body = await readBody(request, BoardCopy)
    if (!body.ok) return refuse(body.issues)
    const name = nameAt('name', body.value.name)
    if (!name.ok) return refuse(name.issues)
    const id = newId()
    const outcome = await transact(db, async (trx) => {
      const made = await copyBoard(trx, board.id, { id, name: name.value, createdBy: account }, now)
      const audit = { team: board.team, board: id, actor: account, action: 'board.copy', thing: board.id } as const
      if (made === 'made') await recordAudit(trx, audit, now)
      return made
    })
    if (outcome === 'missing') return notFound()
    return outcome === 'full' ? refuse([{ code: 'board.too-many', path: [] }]) : json({ id }, 201)
  }),
)
