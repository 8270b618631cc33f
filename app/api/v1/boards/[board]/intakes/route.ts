import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { guarded, json, notFound, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { parseName } from '#lib/store/assessment-name'
import { recordAudit } from '#lib/store/audit'
import { createIntake, listIntakes } from '#lib/store/intakes'
import { hashSecret, newId, newSecret } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]/intakes'>

const dayMs = 24 * 60 * 60 * 1_000
const mostDays = 366

/** `days` null: until it is ended by hand. */
const NewLink = z.strictObject({ label: z.string().max(2_000), days: z.int().min(1).max(mostDays).nullable() })

/** The intake links of a board, newest first, without their secrets. */
export const GET = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.read', async ({ board, db }) => json({ intakes: await listIntakes(db, board.id) })),
)

/** Makes an intake link. Its secret is in this answer and nowhere else. */
export const POST = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.work', async ({ board, account, db, now }) => {
    const body = await readBody(request, NewLink)
    if (!body.ok) return refuse(body.issues)
    const { days } = body.value
    const label = body.value.label.trim() === '' ? ({ ok: true, value: '' } as const) : parseName(body.value.label)
    if (!label.ok) return refuse(label.issues.map((issue) => ({ ...issue, path: ['label'] })))
    if (board.archivedAt !== null) return refuse([{ code: 'intake.board-archived', path: [] }])
    const secret = newSecret()
    const intake = {
      id: newId(),
      board: board.id,
      label: label.value,
      createdBy: account,
      secretHash: hashSecret(secret),
      expiresAt: days === null ? null : new Date(now.getTime() + days * dayMs),
    }
    const outcome = await transact(db, async (trx) => {
      const made = await createIntake(trx, intake, now)
      const audit = { team: board.team, board: board.id, actor: account, action: 'intake.create', thing: intake.id } as const
      if (made === 'made') await recordAudit(trx, audit, now)
      return made
    })
    if (outcome === 'missing') return notFound()
    return outcome === 'full' ? refuse([{ code: 'intake.too-many-links', path: [] }]) : json({ id: intake.id, secret }, 201)
  }),
)
