import type { Answers, PracticeAnswer } from '#lib/instrument/answers'
import { type EvidenceGrade, evidenceGrades, type NumericInstrument, type NumericPractice } from '#lib/instrument/numeric'
import type { Issue } from '#lib/issue'

/** A practice taken to a higher level, or given better evidence, or both; what a move leaves out stays as it is. */
export type Move = { readonly practice: string; readonly level?: number | undefined; readonly evidence?: EvidenceGrade | undefined }

/** Where a practice stands: `known` is false while nobody knows, and the level is then 0 without evidence, as it is scored. */
export type Standing = { readonly known: boolean; readonly level: number; readonly evidence: EvidenceGrade }

const topLevel = 4

const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(record, id) ? record[id] : undefined)

const isSkipped = ({ skipIf }: NumericPractice, { exposures }: Answers): boolean => {
  const answer = skipIf === undefined ? undefined : own(exposures, skipIf.exposure)
  const chosen = typeof answer === 'string' ? [answer] : (answer ?? [])
  return chosen.some((option) => skipIf?.is.includes(option))
}

/** Null where a practice does not count: not applicable, or not asked in this situation. */
export const standingOf = (practice: NumericPractice, answers: Answers): Standing | null => {
  const answer: PracticeAnswer | undefined = own(answers.practices, practice.id)
  if (answer === 'na' || isSkipped(practice, answers)) return null
  if (answer === undefined || answer === 'dk') return { known: false, level: 0, evidence: 'none' }
  return { known: true, level: answer.level, evidence: answer.evidence ?? 'none' }
}

/** Where a practice stands after its move. */
export const moved = (standing: Standing, { level, evidence }: Move): Standing => ({
  known: true,
  level: level ?? standing.level,
  evidence: evidence ?? standing.evidence,
})

const rank = (grade: EvidenceGrade): number => evidenceGrades.indexOf(grade)

const isWhole = (level: number): boolean => Number.isInteger(level) && level >= 0 && level <= topLevel

/** Why a move of a practice that stands so is none, or null. */
const flawOf = (standing: Standing | null, { level, evidence }: Move): readonly [code: string, field: string] | null => {
  if (standing === null) return ['what-if.not-counting', 'practice']
  if (level !== undefined && !isWhole(level)) return ['what-if.bad-level', 'level']
  if (level !== undefined && level < standing.level) return ['what-if.level-below-now', 'level']
  if (evidence !== undefined && rank(evidence) < rank(standing.evidence)) return ['what-if.evidence-worse', 'evidence']
  const after = moved(standing, { practice: '', level, evidence })
  // Evidence alone does not tell what level nobody knows of.
  if (after.level === standing.level && (after.evidence === standing.evidence || !standing.known)) return ['what-if.nothing', 'practice']
  return null
}

/** Everything that keeps moves from being ones: levels are whole, 0..4 and not below now, evidence not worse, one move a practice. */
export const moveIssues = (instrument: NumericInstrument, answers: Answers, moves: readonly Move[]): readonly Issue[] =>
  moves.flatMap((move, index): readonly Issue[] => {
    const practice = instrument.practices.find(({ id }) => id === move.practice)
    if (practice === undefined) return [{ code: 'what-if.unknown-practice', path: [index, 'practice'] }]
    if (moves.findIndex((one) => one.practice === move.practice) < index) return [{ code: 'what-if.repeated', path: [index, 'practice'] }]
    const flaw = flawOf(standingOf(practice, answers), move)
    return flaw === null ? [] : [{ code: flaw[0], path: [index, flaw[1]] }]
  })

/** The moves that still are ones: what was chosen some time ago may have been done since, or have lost its question. */
export const validMoves = (instrument: NumericInstrument, answers: Answers, moves: readonly Move[]): readonly Move[] => {
  const flawed = new Set(moveIssues(instrument, answers, moves).map(({ path }) => path[0]))
  return moves.filter((_, index) => !flawed.has(index))
}

/** The answers as they would be once all moves are made. The moves must be valid. */
export const answersAfter = (instrument: NumericInstrument, answers: Answers, moves: readonly Move[]): Answers => {
  const practices: Record<string, PracticeAnswer> = { ...answers.practices }
  for (const move of moves) {
    const practice = instrument.practices.find(({ id }) => id === move.practice)
    const standing = practice === undefined ? null : standingOf(practice, answers)
    if (standing === null) continue
    const { level, evidence } = moved(standing, move)
    practices[move.practice] = { level, evidence }
  }
  return { exposures: answers.exposures, practices }
}

/** The cheapest grade that carries a level as far as it is credited, not below the grade there is. */
export const carrying = ({ evidence }: NumericInstrument, level: number, target: number, now: EvidenceGrade): EvidenceGrade =>
  evidenceGrades.find((grade) => rank(grade) >= rank(now) && evidence[grade] >= Math.min(level, target)) ?? 'verified'
