import * as z from 'zod'
import type { Answers } from '#lib/instrument/answers'
import { evidenceGrades, type NumericInstrument } from '#lib/instrument/numeric'
import type { Parsed } from '#lib/issue'
import { moveIssues } from '#lib/report/moves'
import { leastCapacity, mostCapacity, type Roadmap } from '#lib/report/schedule'
import { issuesOf } from './body'

/** Longer than any id, and more than any instrument asks. */
const maxId = 100
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

/** A roadmap as sent, checked in form and against the instrument and the answers as they stand. */
export const parseRoadmap = (instrument: NumericInstrument, answers: Answers, input: unknown): Parsed<Roadmap> => {
  const parsed = Sent.safeParse(input)
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error, 'roadmap.malformed') }
  const issues = moveIssues(instrument, answers, parsed.data.moves)
  return issues.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, issues: issues.map((issue) => ({ ...issue, path: ['moves', ...issue.path] })) }
}
