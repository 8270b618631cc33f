import { guarded, noContent } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { recordAudit } from '#lib/store/audit'
import { archiveBoard, reopenBoard } from '#lib/store/boards'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]/archive'>

/** Archives the board: it stays readable and takes nothing in. Once it is so, nothing changes. */
export const POST = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.manage', async ({ board, account, db, now }) => {
    await transact(db, async (trx) => {
      const audit = { team: board.team, board: board.id, actor: account, action: 'board.archive', thing: board.id } as const
      if (await archiveBoard(trx, board.id, now)) await recordAudit(trx, audit, now)
    })
    return noContent()
  }),
)

/** Opens it again. */
export const DELETE = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.manage', async ({ board, account, db, now }) => {
    await transact(db, async (trx) => {
      const audit = { team: board.team, board: board.id, actor: account, action: 'board.reopen', thing: board.id } as const
      if (await reopenBoard(trx, board.id, now)) await recordAudit(trx, audit, now)
    })
    return noContent()
  }),
)
