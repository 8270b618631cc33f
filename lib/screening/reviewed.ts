import type { Answers, PracticeAnswer } from '#lib/instrument/answers'
import type { EvidenceGrade } from '#lib/instrument/numeric'
import { toAnswers } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { inScope } from '#lib/instrument/scope'
import { assess } from '#lib/scoring/assess'
import type { Result } from '#lib/scoring/result'
import type { SnapshotPart, SnapshotPayload } from '#lib/snapshot/payload'
import { type ReadingStanding, readingStanding } from './standing'

/** What an investor says of the evidence for one practice; `withdrawn` takes back what was said, so that it is open again. */
export const reviewVerdicts = ['accepted', 'rejected', 'verified', 'withdrawn'] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]
export type StandingVerdict = Exclude<ReviewVerdict, 'withdrawn'>

/** The verdict that counts, by practice. */
export type Reviews = ReadonlyMap<string, StandingVerdict>

/** `result` is that of the answers with the reviewed grades; its evidenced reading is the reviewed one. */
export type Reviewed = { readonly result: Result; readonly unreviewed: number }

const gradeAfter = (grade: EvidenceGrade, verdict: StandingVerdict | undefined): EvidenceGrade => {
  if (verdict === 'rejected') return 'none'
  return verdict === 'verified' ? 'verified' : grade
}

const answerAfter = (answer: PracticeAnswer, verdict: StandingVerdict | undefined): PracticeAnswer =>
  typeof answer === 'string' ? answer : { ...answer, evidence: gradeAfter(answer.evidence ?? 'none', verdict) }

const hasEvidence = (answer: PracticeAnswer): boolean =>
  typeof answer !== 'string' && answer.evidence !== undefined && answer.evidence !== 'none'

/** Answers with the grades that the review leaves. */
export const reviewedAnswers = (answers: Answers, reviews: Reviews): Answers => ({
  ...answers,
  practices: Object.fromEntries(Object.entries(answers.practices).map(([id, answer]) => [id, answerAfter(answer, reviews.get(id))])),
})

/**
 * The reviewed reading (SCORING 2.9): accepted evidence keeps its grade, rejected counts as none, verified as verified by a third party;
 * what nobody has reviewed keeps its grade and is counted. `instrument` is the one the answers are for.
 */
export const reviewed = (instrument: Instrument, part: SnapshotPart, scope: SnapshotPayload['scope'], reviews: Reviews): Reviewed => {
  const asked = inScope(instrument, scope)
  const answers: Answers = toAnswers(asked, part.records)
  return {
    result: assess(asked, reviewedAnswers(answers, reviews)),
    unreviewed: Object.entries(answers.practices).filter(([id, answer]) => hasEvidence(answer) && !reviews.has(id)).length,
  }
}

/** The same as a board keeps it. */
export const reviewedStanding = (instrument: Instrument, { result }: Reviewed): ReadingStanding =>
  readingStanding(instrument, result, 'evidenced')
