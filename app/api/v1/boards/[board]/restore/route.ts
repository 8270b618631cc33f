import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, noContent, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { boardResource } from '#app/screening.ts'
import { database, env } from '#app/server.ts'
import { accountViewer } from '#app/viewer.ts'
import { may } from '#lib/access'
import { recordAudit } from '#lib/store/audit'
import { findBoard, restoreBoard } from '#lib/store/boards'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]/restore'>

/** Brings a deleted board back. Only whoever could delete it knows that it is still there. */
export const POST = guarded(async (request: Request, context: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const viewer = await accountViewer()
  const [db, now] = [await database(), new Date()]
  const board = await findBoard(db, (await context.params).board)
  const { account } = viewer
  if (board === undefined || account === undefined || !may(viewer, 'board.manage', boardResource(board))) return notFound()
  const limit = await attempt(db, 'screen', account, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  await transact(db, async (trx) => {
    const audit = { team: board.team, board: board.id, actor: account, action: 'board.restore', thing: board.id } as const
    if (await restoreBoard(trx, board.id, now)) await recordAudit(trx, audit, now)
  })
  return noContent()
})
