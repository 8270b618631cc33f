import * as z from 'zod'
import { evidenceGrades } from '#lib/instrument/numeric'
import type { Parsed } from '#lib/issue'
import { type MovePart, partIssues } from '#lib/report/move-parts'
import { leastCapacity, mostCapacity, type Roadmap } from '#lib/report/schedule'
import { issuesOf } from './body'

/** Longer than any id, and more than any instrument asks. */
const maxId = 200
const maxMoves = 500

const Move = z.strictObject({
  practice: z.string().min(1).max(maxId),
  level: z.number().optional(),
  evidence: z.enum(evidenceGrades).optional(),
})

const Sent = z.strictObject({
  moves: z.array(Move).max(maxMoves),
  capacity: z.number().min(leastCapacity).max(mostCapacity).multipleOf(0.5),
})

/** A roadmap as sent, checked in form and against the instruments and the answers as they stand. */
export const parseRoadmap = (parts: readonly MovePart[], input: unknown): Parsed<Roadmap> => {
  const parsed = Sent.safeParse(input)
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error, 'roadmap.malformed') }
  const issues = partIssues(parts, parsed.data.moves)
  return issues.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, issues: issues.map((issue) => ({ ...issue, path: ['moves', ...issue.path] })) }
}
