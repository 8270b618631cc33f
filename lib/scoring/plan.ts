import type { Share } from './explain'
import { decimal, tenthsCut } from './fraction'
import { type Integer, order, times } from './integer'
import type { Measure } from './measure'
import type { PreparedFlag } from './prepare'
import type { PlanItem, Tenths } from './result'
import type { Scale } from './scale'
import { creditOf, twelfths } from './score'
import type { Standing } from './situation'

/** A fired flag that names a practice: it no longer fires above this level. */
type Bound = { readonly flag: PreparedFlag; readonly atMost: number }

/** `worth` in twelfths of points on the scale; `lowest` the lowest cap among the flags it clears, Infinity for none. */
type Step = {
  readonly standing: Standing
  readonly to: number
  readonly worth: Integer
  readonly effort: number
  readonly clears: readonly string[]
  readonly lowest: number
}

/** By practice, in the order of the flags; conditions that hold at any level are left out, since no step can end them. */
const boundsOf = (claimed: Measure): ReadonlyMap<number, readonly Bound[]> => {
  const bounds = new Map<number, Bound[]>()
  for (const flag of claimed.fired) {
    for (const { practice, atMost } of flag.practices) {
      if (atMost >= 4) continue
      const list = bounds.get(practice.index)
      if (list === undefined) bounds.set(practice.index, [{ flag, atMost }])
      else list.push({ flag, atMost })
    }
  }
  return bounds
}

const noBounds: readonly Bound[] = []

/**
 * The next step of a practice, or null. With a `goal` it goes no higher: flags that only clear beyond it are not named, and what is left
 * where the target is already met is one step without gain.
 */
const stepOf = ({ standing, points, target }: Share, all: readonly Bound[], goal?: number): Step | null => {
  const from = standing.claimed
  if (standing.answer !== 'level' || from >= (goal ?? 4)) return null
  const bounds = goal === undefined ? all : all.filter(({ atMost }) => atMost < goal)
  const isDone = from >= target && bounds.length === 0
  if (isDone && goal === undefined) return null
  let to = isDone ? (goal ?? 4) : from + 1
  for (const { atMost } of bounds) to = Math.max(to, atMost + 1)
  const clears: string[] = []
  let lowest = Number.POSITIVE_INFINITY
  for (const { flag } of bounds) {
    // The step ends above every bound, so it clears every flag here; one flag may name the practice twice.
    if (!clears.includes(flag.id)) clears.push(flag.id)
    lowest = Math.min(lowest, flag.cap)
  }
  const effort = standing.practice.effort.slice(from, to).reduce((days, more) => days + more, 0)
  return { standing, to, worth: times(points, creditOf(to, target) - creditOf(from, target)), effort, clears, lowest }
}

/** (a) what clears a flag, lowest cap first; (b) gain by effort, as exact fractions; (c) gain; (d) id. */
const byUse = (a: Step, b: Step): number =>
  (a.lowest === b.lowest ? 0 : a.lowest - b.lowest) ||
  order(times(b.worth, a.effort), times(a.worth, b.effort)) ||
  order(b.worth, a.worth) ||
  a.standing.practice.index - b.standing.practice.index

/** Levels to reach, by practice; a practice that is not named has nothing to do. */
export type Goals = ReadonlyMap<string, number>

/**
 * The next steps in the claimed reading, from known answers only (SCORING 2.6), with each gain in tenths, cut. With `goals` those towards
 * them, in the same order.
 */
export const planOf = (shares: readonly Share[], claimed: Measure, scale: Scale, goals?: Goals) => {
  const bounds = boundsOf(claimed)
  const steps: Step[] = []
  for (const share of shares) {
    const goal = goals?.get(share.id)
    if (goals !== undefined && goal === undefined) continue
    const step = stepOf(share, bounds.get(share.standing.practice.index) ?? noBounds, goal)
    if (step !== null) steps.push(step)
  }
  steps.sort(byUse)
  const over = times(twelfths, scale.whole)
  const plan: PlanItem[] = []
  const displayPlan: Tenths[] = []
  for (const { standing, to, worth, effort, clears } of steps) {
    const hundred = times(100, worth)
    plan.push({
      practice: standing.practice.id,
      from: standing.claimed,
      to,
      gain: decimal(hundred, over),
      effort,
      ratio: decimal(hundred, times(over, effort)),
      clears,
    })
    displayPlan.push(tenthsCut(hundred, over))
  }
  return { plan, displayPlan }
}
