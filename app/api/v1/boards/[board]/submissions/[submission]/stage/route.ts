import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { onStartup } from '#app/api/on-startup.ts'
import { json, notFound, refuse } from '#app/api/respond.ts'
import { boardPeople } from '#app/startup.ts'
import { recordAudit } from '#lib/store/audit'
import { assign, moveStage } from '#lib/store/stages'
import { transact } from '#lib/store/writes'

/** `from`: where the sender saw it. `assignee` null: nobody's. What is left out stays. */
const Placing = z.strictObject({
  stage: z.string().max(80).optional(),
  from: z.string().max(80).optional(),
  assignee: z.string().max(64).nullable().optional(),
})

/** Moves a start-up to a stage of the board, or gives it to a member of the team. */
export const PATCH = onStartup(async (request, { board, db, submission, account, now }) => {
  const body = await readBody(request, Placing)
  if (!body.ok) return refuse(body.issues)
  const { stage, from, assignee } = body.value
  if (stage !== undefined && board.stages.every(({ id }) => id !== stage)) return refuse([{ code: 'submission.no-stage', path: ['stage'] }])
  if (assignee != null && !(await boardPeople(board)).some((one) => one.account === assignee))
    return refuse([{ code: 'submission.no-member', path: ['assignee'] }])
  const about = { team: board.team, board: board.id, actor: account, thing: submission.id }
  const outcome = await transact(db, async (trx) => {
    const move = { to: stage ?? submission.stage, by: account, ...(from === undefined ? {} : { from }) }
    const moved = stage === undefined ? ({ kind: 'same' } as const) : await moveStage(trx, board.id, submission.id, move, now)
    if (moved.kind === 'moved') await recordAudit(trx, { ...about, action: 'submission.stage' }, now)
    if (moved.kind === 'conflict' || moved.kind === 'missing') return moved
    if (assignee !== undefined && assignee !== submission.assignee) {
      if (!(await assign(trx, board.id, submission.id, assignee))) return { kind: 'missing' } as const
      await recordAudit(trx, { ...about, action: 'submission.assign' }, now)
    }
    return moved
  })
  if (outcome.kind === 'missing') return notFound()
  if (outcome.kind === 'conflict') return refuse([{ code: 'submission.moved', path: ['stage'] }], { stage: outcome.stage })
  return json({ stage: stage ?? submission.stage, assignee: assignee === undefined ? submission.assignee : assignee })
})
