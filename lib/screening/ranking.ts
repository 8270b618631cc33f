import { certain, spreadOf } from '#lib/scoring/intervals'
import { isRobust } from '#lib/scoring/pair'
import { type boardField, entrantOf } from './flip'
import { readinessUnit } from './standing'

/** All ranked start-ups of a board in one reading: readiness in units, row by row; `ids` by row. */
export type Vectors = { readonly ids: readonly string[]; readonly dimensions: number; readonly readiness: Float64Array }

/** Ranks from 1: the best and the worst place that every admissible weighting leaves (SCORING 2.9, formula 11). */
export type RankInterval = { readonly best: number; readonly worst: number }

/** Rows that are compared before others get a turn. */
const slice = 2_000

/**
 * Rank intervals of the rows shown, each against all. A generator, so that whoever runs it can let others work between two slices; it
 * returns the intervals by id. Doubles decide, and where they cannot be sure the exact pair does.
 */
export function* rankIntervals(
  field: ReturnType<typeof boardField>,
  { ids, dimensions, readiness }: Vectors,
  shown: readonly string[],
): Generator<void, ReadonlyMap<string, RankInterval>> {
  const { places, weights } = field
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const shares = weights.map((weight) => weight / sum)
  const tolerance = Number(field.tolerance.of) / Number(field.tolerance.over)
  const deltas = new Float64Array(places.length)
  const ordered = new Float64Array(places.length)
  const rowOf = (row: number) => Array.from({ length: dimensions }, (_, place) => readiness[row * dimensions + place] ?? 0)
  const exact = (above: number, below: number): boolean => {
    const [x, y] = [entrantOf(places, 'x', rowOf(above)), entrantOf(places, 'y', rowOf(below))]
    return x !== null && y !== null && isRobust(field, x, y)
  }
  /** 1: x stays above y, −1: y above x, 0: either may be */
  const stays = (x: number, y: number): number => {
    let lead = 0
    for (let index = 0; index < shares.length; index += 1) {
      const place = places[index] ?? 0
      const delta = ((readiness[x * dimensions + place] ?? 0) - (readiness[y * dimensions + place] ?? 0)) / readinessUnit
      const share = shares[index] ?? 0
      deltas[index] = delta
      ordered[index] = share
      lead += share * delta
    }
    const least = Math.abs(lead) - tolerance * spreadOf(deltas, ordered)
    if (least > certain) return lead > 0 ? 1 : -1
    if (least < -certain) return 0
    if (exact(x, y)) return 1
    return exact(y, x) ? -1 : 0
  }

  const rows = new Map(ids.map((id, row) => [id, row] as const))
  const wanted = shown.flatMap((id) => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ id, row, best: 1, worst: ids.length }]
  })
  if (shares.length === 0) return new Map(wanted.map(({ id, best, worst }) => [id, { best, worst }]))
  for (const one of wanted) {
    for (let from = 0; from < ids.length; from += slice) {
      for (let other = from; other < Math.min(ids.length, from + slice); other += 1) {
        if (other === one.row) continue
        const outcome = stays(one.row, other)
        if (outcome < 0) one.best += 1
        else if (outcome > 0) one.worst -= 1
      }
      yield
    }
  }
  return new Map(wanted.map(({ id, best, worst }) => [id, { best, worst }]))
}
