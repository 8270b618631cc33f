import type { Instrument } from '#lib/instrument/schema'
import { type Measuring, weightedOf } from './gates'
import { readinessUnit } from './standing'

/** A cohort at a glance: how the start-ups of a board spread, what they lack most, and how they have moved between rounds. */

/** A start-up, or an earlier round of one, as it is counted here. */
export type OverviewRow = {
  readonly isCurrent: boolean
  readonly assessment: string
  readonly round: number
  readonly readiness: readonly (number | null)[]
  readonly flagMarks: string
  readonly practiceMarks: string
}

/** How many start-ups lie in each fifth of the readiness, lowest first; `median` is in tenths of a percent, null where nobody is scored. */
export type Spread = {
  readonly dimension: string
  readonly fifths: readonly number[]
  readonly median: number | null
  readonly scored: number
}
export type PracticeGap = {
  readonly practice: string
  readonly missing: number
  readonly unknown: number
  readonly unevidenced: number
  /** start-ups for which the practice counts */
  readonly asked: number
}
export type FlagCount = { readonly flag: string; readonly raised: number; readonly open: number; readonly unevidenced: number }
/** Mean scores, in tenths, of those start-ups that came at least twice: at first, and now. */
export type Progress = {
  readonly startups: number
  readonly first: number
  readonly now: number
  readonly dimensions: readonly { readonly dimension: string; readonly first: number; readonly now: number }[]
}
export type Overview = {
  readonly startups: number
  readonly spreads: readonly Spread[]
  /** those that most start-ups miss first */
  readonly gaps: readonly PracticeGap[]
  readonly flags: readonly FlagCount[]
  readonly progress: Progress | null
}

const fifths = 5

const tenths = (share: number): number => Math.floor(share * 1_000 + 1e-9)

const spreadOf = (rows: readonly OverviewRow[], dimension: string, place: number): Spread => {
  const scored = rows.flatMap(({ readiness }) => readiness[place] ?? [])
  const counts = new Array<number>(fifths).fill(0)
  for (const units of scored) {
    const fifth = Math.min(fifths - 1, Math.floor((units * fifths) / readinessUnit))
    counts[fifth] = (counts[fifth] ?? 0) + 1
  }
  const sorted = Float64Array.from(scored).sort()
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  return { dimension, fifths: counts, median: middle === undefined ? null : tenths(middle / readinessUnit), scored: scored.length }
}

/** How often each letter stands at each place. */
const tally = (marks: readonly string[], places: number): readonly ReadonlyMap<string, number>[] => {
  const counts = Array.from({ length: places }, () => new Map<string, number>())
  for (const text of marks) {
    for (const [place, count] of counts.entries()) {
      const letter = text[place] ?? '-'
      count.set(letter, (count.get(letter) ?? 0) + 1)
    }
  }
  return counts
}

const byCount =
  <T>(count: (one: T) => readonly number[]) =>
  (a: T, b: T): number => {
    const [left, right] = [count(a), count(b)]
    const place = left.findIndex((one, index) => one !== right[index])
    return place < 0 ? 0 : (right[place] ?? 0) - (left[place] ?? 0)
  }

const progressOf = (board: Measuring, rows: readonly OverviewRow[]): Progress | null => {
  const first = new Map<string, OverviewRow>()
  for (const row of rows) {
    const known = first.get(row.assessment)
    if (known === undefined || row.round < known.round) first.set(row.assessment, row)
  }
  const pairs = rows.flatMap((row) => {
    const before = first.get(row.assessment)
    return row.isCurrent && before !== undefined && before !== row ? [{ before, row }] : []
  })
  if (pairs.length === 0) return null
  const mean = (value: (row: OverviewRow) => number, of: 'before' | 'row') =>
    tenths(pairs.reduce((sum, pair) => sum + value(pair[of]), 0) / pairs.length)
  const score = ({ readiness }: OverviewRow): number => {
    const weighted = weightedOf(board, { readiness })
    return weighted === null ? 0 : weighted.of / (weighted.weight * readinessUnit)
  }
  const share =
    (place: number) =>
    ({ readiness }: OverviewRow): number =>
      (readiness[place] ?? 0) / readinessUnit
  return {
    startups: pairs.length,
    first: mean(score, 'before'),
    now: mean(score, 'row'),
    dimensions: board.dimensions.map((dimension, place) => ({
      dimension,
      first: mean(share(place), 'before'),
      now: mean(share(place), 'row'),
    })),
  }
}

/** The overview of a board in its reading. `instrument` is the board's: its practices and flags name the places of the marks. */
export const overviewOf = (
  instrument: Pick<Instrument, 'practices' | 'flags'>,
  board: Measuring,
  rows: readonly OverviewRow[],
): Overview => {
  const current = rows.filter(({ isCurrent }) => isCurrent)
  const practices = tally(
    current.map(({ practiceMarks }) => practiceMarks),
    instrument.practices.length,
  )
  const flags = tally(
    current.map(({ flagMarks }) => flagMarks),
    instrument.flags.length,
  )
  const gaps = instrument.practices.map(({ id }, place): PracticeGap => {
    const of = (letter: string) => practices[place]?.get(letter) ?? 0
    return { practice: id, missing: of('m'), unknown: of('d'), unevidenced: of('u'), asked: current.length - of('-') }
  })
  const counts = instrument.flags.map(({ id }, place): FlagCount => {
    const of = (letter: string) => flags[place]?.get(letter) ?? 0
    return { flag: id, raised: of('r'), open: of('o'), unevidenced: of('u') }
  })
  return {
    startups: current.length,
    spreads: board.dimensions.map((dimension, place) => spreadOf(current, dimension, place)),
    gaps: gaps.toSorted(byCount(({ missing, unknown, unevidenced }) => [missing + unknown + unevidenced, missing, unknown])),
    flags: counts.toSorted(byCount(({ raised, open, unevidenced }) => [raised, open, unevidenced])),
    progress: progressOf(board, rows),
  }
}
