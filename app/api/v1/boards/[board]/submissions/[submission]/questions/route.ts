import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { onStartup } from '#app/api/on-startup.ts'
import { guarded, json, notFound, refuse } from '#app/api/respond.ts'
import { typedText } from '#app/api/typed-text.ts'
import { checklistFor, reportsOf, startupFor } from '#app/startup.ts'
import { isLocale } from '#lib/i18n/locale'
import { recordAudit } from '#lib/store/audit'
import { isQuestion, keepQuestion } from '#lib/store/questions'
import { newId } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

const mostText = 2_000
const mostAnswer = 5_000

/** `question` null: a new one of their own. `text` null: as the instrument puts it. `revision` is the one that the sender saw. */
const Change = z
  .strictObject({
    question: z.string().refine(isQuestion, { error: 'question.unknown' }).nullable(),
    text: typedText(mostText).nullable(),
    answer: typedText(mostAnswer),
    done: z.boolean(),
    dropped: z.boolean(),
    revision: z.int().min(0),
  })
  .refine(({ question, text }) => (question === null || question.startsWith('o:') ? (text ?? '') !== '' : text !== ''), {
    error: 'question.empty',
    path: ['text'],
  })

type Context = { params: Promise<{ board: string; submission: string }> }

/** What to ask a start-up and what was made of it, in the language of `?lang=`. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { board, submission } = await params
  const asked = new URL(request.url).searchParams.get('lang') ?? 'zh'
  const startup = isLocale(asked) ? await startupFor(board, submission) : undefined
  if (startup === undefined || !isLocale(asked)) return notFound()
  return json({ questions: await checklistFor(startup, reportsOf(startup, asked), asked) })
})

/** Ticks a question, puts it in other words, keeps what was answered, takes it off the list, or adds one of their own. */
export const POST = onStartup(async (request, { board, db, submission, account, now }) => {
  const body = await readBody(request, Change)
  if (!body.ok) return refuse(body.issues)
  const question = body.value.question ?? `o:${newId()}`
  const outcome = await transact(db, async (trx) => {
    const kept = await keepQuestion(trx, board.id, submission.id, { ...body.value, question, by: account }, now)
    const about = { team: board.team, board: board.id, actor: account, thing: submission.id }
    if (kept.kind === 'kept') await recordAudit(trx, { ...about, action: 'submission.question' }, now)
    return kept
  })
  if (outcome.kind === 'missing') return notFound()
  if (outcome.kind === 'conflict') return refuse([{ code: 'question.conflict', path: [] }])
  if (outcome.kind === 'full') return refuse([{ code: 'question.too-many', path: [] }])
  return json({ question, revision: outcome.revision }, body.value.revision === 0 ? 201 : 200)
})
