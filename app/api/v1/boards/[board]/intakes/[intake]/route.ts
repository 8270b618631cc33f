import { guarded, json, noContent, notFound, refuse } from '#app/api/respond.ts'
import { type OnBoard, onBoard } from '#app/api/screening.ts'
import { type AuditAction, recordAudit } from '#lib/store/audit'
import { endIntake, replaceIntakeSecret } from '#lib/store/intakes'
import { hashSecret, newSecret } from '#lib/store/secret'
import type { Database } from '#lib/store/tables'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]/intakes/[intake]'>

/** Does it and writes it down, both or neither; false where the board has no such link. */
const noted = ({ board, account, db, now }: OnBoard, action: AuditAction, thing: string, work: (trx: Database) => Promise<boolean>) =>
  transact(db, async (trx) => {
    const done = await work(trx)
    if (done) await recordAudit(trx, { team: board.team, board: board.id, actor: account, action, thing }, now)
    return done
  })

/** Puts a new secret in place of the old: the old link and every leave by it die together. */
export const POST = guarded(async (request: Request, context: Context) => {
  const { board: of, intake } = await context.params
  return onBoard(request, of, 'board.work', async (on) => {
    if (on.board.archivedAt !== null) return refuse([{ code: 'intake.board-archived', path: [] }])
    const secret = newSecret()
    const replaced = await noted(on, 'intake.create', intake, (trx) =>
      replaceIntakeSecret(trx, on.board.id, intake, hashSecret(secret), on.now),
    )
    return replaced ? json({ id: intake, secret }) : notFound()
  })
})

/** Ends a link for good; what came by it stays. */
export const DELETE = guarded(async (request: Request, context: Context) => {
  const { board: of, intake } = await context.params
  return onBoard(request, of, 'board.work', async (on) =>
    (await noted(on, 'intake.end', intake, (trx) => endIntake(trx, on.board.id, intake, on.now))) ? noContent() : notFound(),
  )
})
