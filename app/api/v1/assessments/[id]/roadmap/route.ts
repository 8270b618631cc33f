import * as z from 'zod'
import { readChoice } from '#app/_components/what-if/choice.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { parseRoadmap } from '#app/api/roadmap.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { plannableParts } from '#app/roadmap.ts'
import { database, env } from '#app/server.ts'
import { findRoadmap, type KeptRoadmap, saveRoadmap } from '#lib/store/roadmaps'
import { transact } from '#lib/store/writes'

type Context = { params: Promise<{ id: string }> }

const Sent = z.strictObject({ base: z.int().min(0).max(1_000_000_000), roadmap: z.unknown() })

/** The roadmap with its revision; revision 0 and no moves where none was made. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.plan')) === undefined) return notFound()
  return json(storedOf((await findRoadmap(await database(), id)) ?? null))
})

const storedOf = (stored: KeptRoadmap | null) => {
  const { moves, capacity } = readChoice(stored?.roadmap)
  return { moves, capacity, revision: stored?.revision ?? 0 }
}

/** Saves the roadmap on top of the revision that the sender saw; another one since then comes back with 409 to choose from. */
export const PUT = guarded(async (request: Request, { params }: Context) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.plan')
  if (assessment === undefined) return notFound()
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])

  const body = await readBody(request, Sent)
  if (!body.ok) return refuse(body.issues)
  const roadmap = parseRoadmap(plannableParts(assessment), body.value.roadmap)
  if (!roadmap.ok) return refuse(roadmap.issues)

  const now = new Date()
  const outcome = await transact(await database(), async (trx) => {
    const limit = await attempt(trx, 'save', id, now)
    const patch = { base: body.value.base, roadmap: roadmap.value }
    return limit.allowed ? saveRoadmap(trx, id, patch, now) : { kind: 'limited' as const, seconds: limit.retryAfterSeconds }
  })
  switch (outcome.kind) {
    case 'saved':
    case 'same':
      return json({ revision: outcome.revision, at: now.toISOString() })
    case 'conflict':
      return refuse([{ code: 'roadmap.conflict', path: [] }], { stored: storedOf(outcome.stored) })
    case 'missing':
      return notFound()
    case 'limited':
      return tooMany(outcome.seconds)
  }
})
