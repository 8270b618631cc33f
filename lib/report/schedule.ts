import { cutTenths, gain, tenths } from '#lib/i18n/format'
import type { Answers } from '#lib/instrument/answers'
import type { EvidenceGrade, NumericInstrument } from '#lib/instrument/numeric'
import { assess } from '#lib/scoring/assess'
import { planTowards } from '#lib/scoring/plan-towards'
import type { Reading, Result } from '#lib/scoring/result'
import type { Figure } from './model'
import { type MovePart, movesWithin } from './move-parts'
import { answersAfter, type Move, type Standing, standingOf, validMoves } from './moves'
import { effortOf } from './what-if'

/** What is chosen to be done, and the person-days a week there are for it: 0.5 to 200, in halves. */
export type Roadmap = { readonly moves: readonly Move[]; readonly capacity: number }

/** One person, five days a week. */
export const defaultCapacity = 5
export const leastCapacity = 0.5
export const mostCapacity = 200

/** Ends of the windows, in days from the start; what does not fit before the last is for later. */
export const windowEnds = [30, 60, 90] as const

export type ScheduledStep = {
  /** place of its instrument among the parts */
  readonly part: number
  readonly practice: string
  readonly from: number
  readonly to: number
  /** grade to be reached when this step ends, where it is better than now */
  readonly evidence: EvidenceGrade | null
  /** person-days; null where only evidence is added, which the instrument does not estimate */
  readonly effort: number | null
  /** points of the claimed score; of the evidenced score where only evidence is added. Value exact, label like a gain's */
  readonly gain: Figure
  readonly clears: readonly string[]
}

export type ScheduledWindow = {
  /** days from the start, null for later */
  readonly end: (typeof windowEnds)[number] | null
  readonly steps: readonly ScheduledStep[]
  /** person-days of its steps */
  readonly effort: number
  /** of each part: where score and band are when all up to here is done; label as shown */
  readonly after: readonly ScoresAfter[]
}

export type ScoresAfter = Readonly<Record<Reading, { readonly score: Figure; readonly band: number | null }>>

type OwnStep = Omit<ScheduledStep, 'part'>

/** A choice as it is worked off: from where to where. */
type Goal = { readonly move: Move; readonly standing: Standing; readonly level: number; readonly evidence: EvidenceGrade | null }

const goalsOf = (instrument: NumericInstrument, answers: Answers, moves: readonly Move[]): readonly Goal[] =>
  moves.flatMap((move) => {
    const practice = instrument.practices.find(({ id }) => id === move.practice)
    const standing = practice === undefined ? null : standingOf(practice, answers)
    if (standing === null) return []
    const better = move.evidence !== undefined && move.evidence !== standing.evidence
    return [{ move, standing, level: move.level ?? standing.level, evidence: better ? (move.evidence ?? null) : null }]
  })

/** Evidence of what is done already, in the order of what it proves (SCORING 2.6), then by id. */
const proofsOf = (instrument: NumericInstrument, answers: Answers, now: Result, goals: readonly Goal[]): readonly OwnStep[] => {
  const place = ({ move }: Goal): number => {
    const found = now.prove.findIndex(({ practice }) => practice === move.practice)
    return found === -1 ? now.prove.length : found
  }
  return goals
    .filter(({ standing, level }) => level === standing.level)
    .sort((a, b) => place(a) - place(b) || (a.move.practice < b.move.practice ? -1 : 1))
    .map(({ move, standing, evidence }) => {
      const proved = assess(instrument, answersAfter(instrument, answers, [move]))
      const exact = Math.max(0, (proved.readings.evidenced.score ?? 0) - (now.readings.evidenced.score ?? 0))
      const shown = cutTenths(exact)
      const figure = { value: exact, label: gain(shown, exact < 1e-9 ? 0 : exact) }
      return { practice: move.practice, from: standing.level, to: standing.level, evidence, effort: null, gain: figure, clears: [] }
    })
}

/** The levels to climb, by the plan's rule: after each step it is asked anew, since a step may clear what made another urgent. */
const climbOf = (instrument: NumericInstrument, answers: Answers, goals: readonly Goal[]): readonly OwnStep[] => {
  const climbing = goals.filter(({ standing, level }) => level > standing.level)
  // What nobody knew is begun from nothing, so that the plan, which goes by known answers, sees it.
  const starts = climbing.map(({ move, standing }) => [move.practice, { level: standing.level, evidence: standing.evidence }] as const)
  let current: Answers = { exposures: answers.exposures, practices: { ...answers.practices, ...Object.fromEntries(starts) } }
  const levels = new Map(climbing.map(({ move, level }) => [move.practice, level]))
  const at = new Map(starts.map(([id, { level }]) => [id, level]))
  const steps: OwnStep[] = []
  const take = (goal: Goal, from: number, to: number, figure: Figure, clears: readonly string[]): void => {
    const { practice } = goal.move
    const effort = effortOf(instrument, current, { practice, level: to })
    steps.push({ practice, from, to, evidence: to === goal.level ? goal.evidence : null, effort, gain: figure, clears })
    const { evidence } = goal.standing
    current = { exposures: current.exposures, practices: { ...current.practices, [practice]: { level: to, evidence } } }
    at.set(practice, to)
    if (to === goal.level) levels.delete(practice)
  }
  while (levels.size > 0) {
    const { plan, displayPlan } = planTowards(instrument, current, levels)
    const [next] = plan
    const goal = climbing.find(({ move }) => (next === undefined ? levels.has(move.practice) : move.practice === next.practice))
    if (goal === undefined) break
    if (next === undefined) take(goal, at.get(goal.move.practice) ?? 0, goal.level, { value: 0, label: gain(0, 0) }, [])
    else take(goal, next.from, next.to, { value: next.gain, label: gain(displayPlan[0] ?? 0, next.gain) }, next.clears)
  }
  return steps
}

/** Which of two next steps comes first: what clears a risk, then more points of its own score per person-day, then the main instrument. */
const isBefore = (a: OwnStep, b: OwnStep): boolean => {
  if (a.clears.length > 0 !== b.clears.length > 0) return a.clears.length > 0
  return (a.gain.value ?? 0) * (b.effort ?? 0) >= (b.gain.value ?? 0) * (a.effort ?? 0)
}

/** The steps of all parts in one line: each keeps its own order, and of the next ones the more useful is taken. */
const inOneLine = (lists: readonly (readonly OwnStep[])[], before: (a: OwnStep, b: OwnStep) => boolean): readonly ScheduledStep[] => {
  const places = lists.map(() => 0)
  const line: ScheduledStep[] = []
  for (;;) {
    let best: ScheduledStep | undefined
    for (const [part, list] of lists.entries()) {
      const next = list[places[part] ?? 0]
      if (next !== undefined && (best === undefined || !before(best, next))) best = { part, ...next }
    }
    if (best === undefined) return line
    line.push(best)
    places[best.part] = (places[best.part] ?? 0) + 1
  }
}

const provesMore = (a: OwnStep, b: OwnStep): boolean => (a.gain.value ?? 0) >= (b.gain.value ?? 0)

/** The window of each step: one after the other, and what does not fit before the end is left for later, with all that builds on it. */
const windowsOf = (steps: readonly ScheduledStep[], capacity: number): readonly (number | null)[] => {
  let spent = 0
  const late = new Set<string>()
  return steps.map(({ part, practice, effort }) => {
    if (effort === null) return windowEnds[0]
    const key = `${part} ${practice}`
    // capacity is per week, so that 7 · person-days ≤ days · capacity, in whole or half numbers.
    const end = late.has(key) ? undefined : windowEnds.find((days) => 7 * (spent + effort) <= days * capacity)
    if (end === undefined) {
      late.add(key)
      return null
    }
    spent += effort
    return end
  })
}

const scoresAfter = ({ instrument, answers }: MovePart, done: readonly ScheduledStep[]): ScoresAfter => {
  const moves = new Map<string, Move>()
  for (const { practice, from, to, evidence } of done) {
    const before = moves.get(practice)
    const level = to > from ? to : before?.level
    moves.set(practice, { practice, level, ...(evidence === null ? {} : { evidence }) })
  }
  const { readings, display } = assess(instrument, answersAfter(instrument, answers, [...moves.values()]))
  const of = (reading: Reading) => {
    const shown = display[reading]
    const score = shown === null ? { value: null, label: '' } : { value: shown / 10, label: tenths(shown) }
    return { score, band: readings[reading].band }
  }
  return { evidenced: of('evidenced'), claimed: of('claimed'), possible: of('possible') }
}

/**
 * The chosen moves in order of use, in windows of 30, 60 and 90 days and later; only windows that hold something. Proof of what is done
 * comes first, then the plan's rule (SCORING 2.6), one step of a practice after the other; the steps of two instruments share one line
 * and one capacity, each by what it brings to its own score. Pure; moves that are none are left out.
 */
export const schedule = (parts: readonly MovePart[], { moves, capacity }: Roadmap): readonly ScheduledWindow[] => {
  const goals = parts.map(({ within, instrument, answers }) =>
    goalsOf(instrument, answers, validMoves(instrument, answers, movesWithin(moves, within))),
  )
  const listed = (of: (part: MovePart, goals: readonly Goal[]) => readonly OwnStep[]) =>
    parts.map((part, place) => of(part, goals[place] ?? []))
  const proofs = listed(({ instrument, answers }, own) =>
    own.length === 0 ? [] : proofsOf(instrument, answers, assess(instrument, answers), own),
  )
  const climbs = listed(({ instrument, answers }, own) => climbOf(instrument, answers, own))
  const steps = [...inOneLine(proofs, provesMore), ...inOneLine(climbs, isBefore)]
  const ends = windowsOf(steps, capacity)
  const done: ScheduledStep[] = []
  return [...windowEnds, null].flatMap((end) => {
    const own = steps.filter((_, index) => ends[index] === end)
    done.push(...own)
    if (own.length === 0) return []
    const effort = own.reduce((days, step) => days + (step.effort ?? 0), 0)
    const after = parts.map((part, place) =>
      scoresAfter(
        part,
        done.filter((step) => step.part === place),
      ),
    )
    return [{ end, steps: own, effort, after }]
  })
}
