import * as z from 'zod'
import { parseAnswer } from '#app/api/answer.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { isQuestionKey } from '#app/question-key.ts'
import { database, env } from '#app/server.ts'
import { companionsFor, versionOf } from '#app/versions.ts'
import { saveAnswer } from '#lib/store/answers'
import { transact } from '#lib/store/writes'

const Tag = z.string().regex(/^[0-9A-Za-z-]{1,40}$/)
const Sent = z.strictObject({
  base: z.int().min(0).max(1_000_000_000),
  answer: z.unknown(),
  tag: Tag.optional(),
  after: z.array(Tag).max(8).optional(),
})

/** A second opinion that is handed in, or whose round is closed, takes no answers. */
const locked = { code: 'opinion.locked', path: [] } as const

/** Saves one answer on top of the revision that the sender saw, or of its own last change; another answer since then comes back with 409 to choose from. */
export const PUT = guarded(async (request: Request, { params }: { params: Promise<{ id: string; question: string }> }) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id, question } = await params
  const assessment = await assessmentFor(id, 'assessment.write')
  if (assessment === undefined) return (await assessmentFor(id, 'assessment.read')) === undefined ? notFound() : refuse([locked])
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])

  const body = await readBody(request, Sent)
  if (!body.ok) return refuse(body.issues)
  // Against the whole instrument: what the quick check does not ask may have been answered before.
  // Of any companion, taken up or not: what a page still holds when one is taken away is kept for when it is taken up again.
  const main = versionOf(assessment.instrument)
  const answer = parseAnswer(main, question, body.value.answer ?? null, companionsFor(assessment))
  if (!answer.ok) return refuse(answer.issues)
  if (!isQuestionKey(question)) return notFound()

  const now = new Date()
  const { base, tag, after } = body.value
  const patch = { question, base, answer: answer.value, tag, after }
  // One commit for both, since each alone would wait for the disk.
  const outcome = await transact(await database(), async (trx) => {
    const limit = await attempt(trx, 'save', id, now)
    return limit.allowed ? saveAnswer(trx, id, patch, now) : { kind: 'limited' as const, seconds: limit.retryAfterSeconds }
  })
  switch (outcome.kind) {
    case 'saved':
    case 'same':
      return json({ revision: outcome.revision, at: now.toISOString() })
    case 'conflict':
      return refuse([{ code: 'answer.conflict', path: [question] }], { stored: outcome.stored })
    case 'missing':
      return notFound()
    case 'locked':
      return refuse([locked])
    case 'limited':
      return tooMany(outcome.seconds)
  }
})
