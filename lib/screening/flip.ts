import type { Entrant, Field } from '#lib/scoring/field'
import type { Pair } from '#lib/scoring/pair'
import { pair } from '#lib/scoring/pair'
import { defaultTolerance, toleranceOf } from '#lib/scoring/tolerance'
import type { Measuring } from './gates'
import { readinessUnit } from './standing'

/** A start-up as comparisons see it, from the columns of its board; null where a compared dimension is not scored. */
export const entrantOf = (compared: readonly number[], name: string, readiness: readonly (number | null)[]): Entrant | null => {
  const shares = compared.map((place) => readiness[place])
  if (shares.some((units) => units === null || units === undefined)) return null
  // The share of the whole decides no pair, so it is not worked out.
  return { name, readiness: shares.map((units) => ({ of: units ?? 0, over: readinessUnit })), share: { of: 0, over: 1 }, band: null }
}

/** The field of a board without its start-ups: what is compared, by which weights, and how far they may move. */
export const boardField = (
  board: Pick<Measuring, 'weights' | 'dimensions' | 'dropped'> & { readonly tolerance: string },
): Field & { readonly places: readonly number[] } => {
  const compared = board.dimensions
    .map((id, place) => ({ id, place, weight: Object.hasOwn(board.weights, id) ? (board.weights[id] ?? 0) : 0 }))
    .filter(({ id, weight }) => weight > 0 && !board.dropped.includes(id))
  return {
    dimensions: compared.map(({ id }) => id),
    dropped: board.dropped,
    weights: compared.map(({ weight }) => weight),
    tolerance: toleranceOf(board.tolerance) ?? defaultTolerance,
    entrants: [],
    places: compared.map(({ place }) => place),
  }
}

/** How two start-ups of a board stand to each other (SCORING 2.9, formula 10): lead and spread in points, and how far weights must move to flip them. */
export const flip = (field: ReturnType<typeof boardField>, x: readonly (number | null)[], y: readonly (number | null)[]): Pair | null => {
  const [first, second] = [entrantOf(field.places, 'x', x), entrantOf(field.places, 'y', y)]
  return first === null || second === null || field.dimensions.length === 0 ? null : pair(field, first, second)
}
