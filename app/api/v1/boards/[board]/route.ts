import { nameAt } from '#app/api/account.ts'
import { boardJson } from '#app/api/board.ts'
import { BoardChange } from '#app/api/board-schema.ts'
import { readBody } from '#app/api/body.ts'
import { guarded, json, noContent, notFound, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { foreignWeights } from '#app/board-making.ts'
import { recordAudit } from '#lib/store/audit'
import { leaveStages } from '#lib/store/board-stages'
import { changeBoard, deleteBoard } from '#lib/store/boards'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]'>

export const GET = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.read', async ({ board }) => json(boardJson(board))),
)

/** Changes what is named and leaves the rest, if the board is still as it was seen. */
export const PATCH = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.manage', async ({ board, account, db, now }) => {
    const body = await readBody(request, BoardChange)
    if (!body.ok) return refuse(body.issues)
    const { revision, name: typed, moves, ...change } = body.value
    const name = typed === undefined ? undefined : nameAt('name', typed)
    if (name !== undefined && !name.ok) return refuse(name.issues)
    const issues = [
      ...(change.weights === undefined ? [] : foreignWeights(change.weights, board.dimensions)),
      ...Object.keys(change.gates?.least ?? {})
        .filter((id) => !board.dimensions.includes(id))
        .map((id) => ({ code: 'board.unknown-dimension', path: ['gates', 'least', id] })),
    ]
    if (issues.length > 0) return refuse(issues)
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const outcome = await transact(db, async (trx) => {
      const changed = await changeBoard(trx, board.id, revision, { ...given, ...(name === undefined ? {} : { name: name.value }) }, now)
      const audit = { team: board.team, board: board.id, actor: account, action: 'board.change', thing: board.id } as const
      if (changed.kind !== 'saved') return changed
      if (change.stages !== undefined) await leaveStages(trx, board.id, change.stages, moves ?? {})
      await recordAudit(trx, audit, now)
      return changed
    })
    if (outcome.kind === 'missing') return notFound()
    const answer = { board: boardJson(outcome.board) }
    return outcome.kind === 'saved' ? json(answer) : refuse([{ code: 'board.conflict', path: [] }], answer)
  }),
)

/** Puts the board away; it can be brought back for a while. */
export const DELETE = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.manage', async ({ board, account, db, now }) => {
    const deleted = await transact(db, async (trx) => {
      const done = await deleteBoard(trx, board.id, now)
      const audit = { team: board.team, board: board.id, actor: account, action: 'board.delete', thing: board.id } as const
      if (done) await recordAudit(trx, audit, now)
      return done
    })
    return deleted ? noContent() : notFound()
  }),
)
