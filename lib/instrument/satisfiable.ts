import type { Condition, NumericInstrument } from './numeric'

type Numeric = Pick<NumericInstrument, 'dimensions' | 'exposures' | 'practices'>

/** The options of a single-choice question that all conditions leave, by question; other questions are free. */
const leftBy = ({ exposures }: Numeric, when: readonly Condition[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    exposures
      .filter(({ type }) => type === 'one')
      .map(({ id, options }) => {
        const asked = when.flatMap((one) => ('exposure' in one && one.exposure === id ? [one.anyOf] : []))
        return [id, new Set(options.map((option) => option.id).filter((option) => asked.every((list) => list.includes(option))))]
      }),
  )

/** The highest target that answers can give a dimension, 1..4; `left` restricts single-choice questions. */
export const highestTarget = (
  { dimensions, exposures }: Numeric,
  dimension: string,
  left: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): number => {
  const base = dimensions.find(({ id }) => id === dimension)?.base ?? 1
  const required = exposures.flatMap(({ id, options }) =>
    options.flatMap((option) => (left.get(id)?.has(option.id) === false ? [] : [option.requires[dimension] ?? 0])),
  )
  return Math.max(base, ...required)
}

/** Whether some answers make all conditions of a flag hold at once. */
export const canHold = (instrument: Numeric, when: readonly Condition[]): boolean => {
  const left = leftBy(instrument, when)
  if ([...left.values()].some((options) => options.size === 0)) return false
  return when.every((condition) => {
    if ('target' in condition) return highestTarget(instrument, condition.target, left) >= condition.atLeast
    if ('exposure' in condition) return condition.anyOf.length > 0
    const skip = instrument.practices.find(({ id }) => id === condition.practice)?.skipIf
    const deciding = skip === undefined ? undefined : left.get(skip.exposure)
    return deciding === undefined || [...deciding].some((option) => !skip?.is.includes(option))
  })
}
