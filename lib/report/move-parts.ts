import type { Answers } from '#lib/instrument/answers'
import type { NumericInstrument } from '#lib/instrument/numeric'
import type { Issue } from '#lib/issue'
import { type Move, moveIssues, validMoves } from './moves'

/** An instrument of an assessment with the answers to it; `within` is the companion's id, null for the main instrument. */
export type MovePart = { readonly within: string | null; readonly instrument: NumericInstrument; readonly answers: Answers }

/** What a practice is named by among the moves of an assessment, as among its answers: a companion's with its instrument in front. */
export const moveKey = (practice: string, within: string | null): string => (within === null ? practice : `${within}/${practice}`)

const split = (key: string): readonly [within: string | null, practice: string] => {
  const place = key.indexOf('/')
  return place === -1 ? [null, key] : [key.slice(0, place), key.slice(place + 1)]
}

/** The moves of one part, by the ids of its own practices. */
export const movesWithin = (moves: readonly Move[], within: string | null): readonly Move[] =>
  moves.flatMap((move) => {
    const [of, practice] = split(move.practice)
    return of === within ? [{ ...move, practice }] : []
  })

/** Everything that keeps moves of these parts from being ones; what belongs to no part is unknown. */
export const partIssues = (parts: readonly MovePart[], moves: readonly Move[]): readonly Issue[] => {
  const found = parts.map((part) => ({ part, issues: moveIssues(part.instrument, part.answers, movesWithin(moves, part.within)) }))
  const counts = new Map<string | null, number>()
  return moves.flatMap((move, index): readonly Issue[] => {
    const [within] = split(move.practice)
    const own = found.find(({ part }) => part.within === within)
    if (own === undefined) return [{ code: 'what-if.unknown-practice', path: [index, 'practice'] }]
    const place = counts.get(within) ?? 0
    counts.set(within, place + 1)
    return own.issues.filter(({ path }) => path[0] === place).map((issue) => ({ ...issue, path: [index, ...issue.path.slice(1)] }))
  })
}

/** The moves that still are ones, in their order, by the keys of the assessment. */
export const validIn = (parts: readonly MovePart[], moves: readonly Move[]): readonly Move[] => {
  const valid = new Set(
    parts.flatMap(({ within, instrument, answers }) =>
      validMoves(instrument, answers, movesWithin(moves, within)).map(({ practice }) => moveKey(practice, within)),
    ),
  )
  const seen = new Set<string>()
  return moves.filter(({ practice }) => {
    const first = !seen.has(practice)
    seen.add(practice)
    return first && valid.has(practice)
  })
}

/** Moves of questions that these parts do not ask: planned in a wider scope, or with a companion that was taken away since. */
export const movesElsewhere = (parts: readonly MovePart[], moves: readonly Move[]): readonly Move[] => {
  const asked = new Set(parts.flatMap(({ within, instrument }) => instrument.practices.map(({ id }) => moveKey(id, within))))
  return moves.filter(({ practice }) => !asked.has(practice))
}
