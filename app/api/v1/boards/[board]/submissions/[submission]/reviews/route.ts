import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { onStartup } from '#app/api/on-startup.ts'
import { guarded, json, notFound, refuse } from '#app/api/respond.ts'
import { typedText } from '#app/api/typed-text.ts'
import { startupFor } from '#app/startup.ts'
import { reviewed, reviewedStanding, reviewVerdicts } from '#lib/screening/reviewed'
import { recordAudit } from '#lib/store/audit'
import { recordReview } from '#lib/store/reviews'
import { transact } from '#lib/store/writes'

const mostReason = 2_000

/** `question` is the id of a practice. Only what is accepted needs no reason. */
const Review = z
  .strictObject({ question: z.string().max(80), verdict: z.enum(reviewVerdicts), reason: typedText(mostReason) })
  .refine(({ verdict, reason }) => verdict === 'accepted' || verdict === 'withdrawn' || reason !== '', {
    error: 'review.reason-missing',
    path: ['reason'],
  })

type Context = { params: Promise<{ board: string; submission: string }> }

/** Every review of a start-up, oldest first. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { board, submission } = await params
  const startup = await startupFor(board, submission)
  return startup === undefined ? notFound() : json({ reviews: startup.reviews })
})

/** Says what the evidence for one practice is worth. Nothing is overwritten: the newest review of a practice counts. */
export const POST = onStartup(async (request, { board, db, submission, account, now }) => {
  const body = await readBody(request, Review)
  if (!body.ok) return refuse(body.issues)
  const startup = await startupFor(board.id, submission.id)
  if (startup === undefined) return notFound()
  const { part, frozen, file } = startup
  const { question, verdict, reason } = body.value
  const record = Object.hasOwn(part.records.practices, question) ? part.records.practices[question] : undefined
  // A verdict on what was never said could not be seen again.
  if (record?.kind !== 'level' || part.asked.practices.every(({ id }) => id !== question))
    return refuse([{ code: 'review.nothing', path: ['question'] }])
  const kept = await transact(db, async (trx) => {
    const saved = await recordReview(
      trx,
      board.id,
      submission.id,
      { question, verdict, reason, by: account },
      (reviews) => {
        const after = reviewed(part.instrument, frozen, file.payload.scope, reviews)
        return { standing: reviewedStanding(part.instrument, after), unreviewed: after.unreviewed }
      },
      now,
    )
    const about = { team: board.team, board: board.id, actor: account, thing: submission.id }
    if (saved) await recordAudit(trx, { ...about, action: 'submission.review' }, now)
    return saved
  })
  return kept ? json({ question, verdict }, 201) : notFound()
})
