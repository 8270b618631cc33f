import type { Instrument } from './schema'

type Questions = Pick<Instrument, 'dimensions' | 'exposures' | 'practices'>

/** "A" to "Z", then "AA": the letter of a dimension by its place from 0. */
export const letterOf = (place: number): string =>
  (place < 26 ? '' : letterOf(Math.floor(place / 26) - 1)) + String.fromCharCode('A'.charCodeAt(0) + (place % 26))

/**
 * "A1" by practice: letter of the dimension's place, number within it. `before` are the instruments that stand before this one in an
 * assessment; its letters go on from theirs, so that a code names one question of the report.
 */
export const practiceCodes = ({ dimensions, practices }: Questions, before: readonly Questions[] = []): ReadonlyMap<string, string> => {
  const first = before.reduce((count, one) => count + one.dimensions.length, 0)
  return new Map(
    dimensions.flatMap(({ id }, place) =>
      practices
        .filter(({ dimension }) => dimension === id)
        .map((practice, index) => [practice.id, `${letterOf(first + place)}${index + 1}`] as const),
    ),
  )
}

/** "S1" by exposure: questions about the situation, counted on from those of the instruments before. */
export const exposureCodes = ({ exposures }: Questions, before: readonly Questions[] = []): ReadonlyMap<string, string> => {
  const first = before.reduce((count, one) => count + one.exposures.length, 0)
  return new Map(exposures.map(({ id }, index) => [id, `S${first + index + 1}`]))
}
