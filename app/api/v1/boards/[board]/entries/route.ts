import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { isSecure } from '#app/api/origin.ts'
import { guarded, json, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { freshGrant, withCookie } from '#app/api/session.ts'
import { isInstalled } from '#app/content.ts'
import { boardInstrument } from '#app/screening.ts'
import { env } from '#app/server.ts'
import { cookieOf } from '#app/viewer.ts'
import { locales } from '#lib/i18n/locale'
import { hasQuickCheck } from '#lib/instrument/quick'
import { parseName } from '#lib/store/assessment-name'
import { createAssessment } from '#lib/store/assessments'
import { addHandEntry } from '#lib/store/board-assessments'
import { createGrant } from '#lib/store/grants'
import { hashSecret, newId, newSecret } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

type Context = RouteContext<'/api/v1/boards/[board]/entries'>

const NewEntry = z.strictObject({ name: z.string().max(2_000), locale: z.enum(locales), scope: z.enum(['quick', 'full']) })

/** Begins an assessment that a member of the team answers on a founder's behalf, on the board's own version of its instrument. */
export const POST = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.work', async ({ board, account, db, now }) => {
    const body = await readBody(request, NewEntry)
    if (!body.ok) return refuse(body.issues)
    const name = parseName(body.value.name)
    if (!name.ok) return refuse(name.issues)
    if (board.archivedAt !== null) return refuse([{ code: 'intake.board-archived', path: [] }])
    const whole = isInstalled(board) ? await boardInstrument(board.instrument) : undefined
    if (whole === undefined) return refuse([{ code: 'assessment.not-installed', path: [] }])
    const { locale, scope } = body.value
    if (scope === 'quick' && !hasQuickCheck(whole)) return refuse([{ code: 'assessment.no-quick-check', path: ['scope'] }])

    const assessment = newId()
    const { token, grant } = freshGrant(now)
    const instrument = { id: whole.id, version: whole.version }
    const full = await transact(db, async (trx) => {
      // Nobody knows the secret: the team opens it by the board, and can make a private link where it is managed.
      const secretHash = hashSecret(newSecret())
      await createAssessment(trx, { id: assessment, name: name.value, locale, scope, instrument, secretHash }, now)
      await createGrant(trx, assessment, grant, now)
      return addHandEntry(trx, board.id, assessment, account, now)
    })
    if (full === 'full') return refuse([{ code: 'intake.too-many-entries', path: [] }])
    return withCookie(json({ assessment }, 201), cookieOf(assessment), token, isSecure(request, env()))
  }),
)
