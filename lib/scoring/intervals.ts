import { type Entrant, type Field, orderShares } from './field'
import { decimal } from './fraction'
import { at } from './order'
import { isRobust } from './pair'

/** Ranks from 1; ties share one. `best` and `worst` bound the rank under every admissible weighting (SCORING 2.9, formula 11). */
export type Interval = { readonly rank: number; readonly best: number; readonly worst: number }

/** Doubles decide wherever they are this far from a tie: their error over 64 dimensions stays below 1e-13. */
export const certain = 1e-9

/** A place that exists. Apart from the general `at`, so that the engine sees one kind of array here and reads it at full speed. */
const read = (numbers: Float64Array, place: number): number => numbers[place] ?? Number.NaN

/** Mean absolute deviation of `deltas` about their weighted median; both arrays are sorted in place, `weights` sum to 1. */
export const spreadOf = (deltas: Float64Array, weights: Float64Array): number => {
  for (let place = 1; place < deltas.length; place += 1) {
    const delta = read(deltas, place)
    const weight = read(weights, place)
    let free = place
    while (free > 0 && read(deltas, free - 1) > delta) {
      deltas[free] = read(deltas, free - 1)
      weights[free] = read(weights, free - 1)
      free -= 1
    }
    deltas[free] = delta
    weights[free] = weight
  }
  let median = 0
  for (let below = read(weights, 0); below < 0.5 && median < deltas.length - 1; below += read(weights, median)) median += 1
  const middle = read(deltas, median)
  let spread = 0
  for (let place = 0; place < deltas.length; place += 1) spread += read(weights, place) * Math.abs(read(deltas, place) - middle)
  return spread
}

/** Whether an entrant with a higher score than another stays above it; a filter in doubles before the exact decision. */
const robustness = (field: Field) => {
  const sum = field.weights.reduce((all, weight) => all + weight, 0)
  const shares = Float64Array.from(field.weights, (weight) => weight / sum)
  const readiness = field.entrants.map((entrant) => Float64Array.from(entrant.readiness, ({ of, over }) => decimal(of, over)))
  const tolerance = decimal(field.tolerance.of, field.tolerance.over)
  const deltas = new Float64Array(shares.length)
  const weights = new Float64Array(shares.length)
  return (above: number, below: number): boolean => {
    const x = at(readiness, above)
    const y = at(readiness, below)
    let lead = 0
    for (let place = 0; place < shares.length; place += 1) {
      const delta = read(x, place) - read(y, place)
      const share = read(shares, place)
      deltas[place] = delta
      weights[place] = share
      lead += share * delta
    }
    const least = lead - tolerance * spreadOf(deltas, weights)
    if (Math.abs(least) > certain) return least > 0
    return isRobust(field, at(field.entrants, above), at(field.entrants, below))
  }
}

const ranksOf = (entrants: readonly Entrant[]): readonly number[] => {
  const ranks: number[] = []
  entrants.forEach((entrant, place) => {
    const before = entrants[place - 1]
    ranks.push(before !== undefined && orderShares(before, entrant) === 0 ? at(ranks, place - 1) : place + 1)
  })
  return ranks
}

/** Rank intervals in the order of the field. Quadratic in the entrants, with a small constant: 1,000 take well under a second. */
export const intervalsOf = (field: Field): readonly Interval[] => {
  const ranks = ranksOf(field.entrants)
  const best = ranks.map(() => 1)
  const worst = ranks.map(() => field.entrants.length)
  const isAbove = robustness(field)
  for (let above = 0; above < ranks.length; above += 1) {
    for (let below = above + 1; below < ranks.length; below += 1) {
      if (at(ranks, above) === at(ranks, below) || !isAbove(above, below)) continue
      best[below] = at(best, below) + 1
      worst[above] = at(worst, above) - 1
    }
  }
  return ranks.map((rank, place) => ({ rank, best: at(best, place), worst: at(worst, place) }))
}
