import type { NumericInstrument } from '#lib/instrument/numeric'
import type { Scope } from '#lib/instrument/scope'
import type { Reading, Result, Tenths } from '#lib/scoring/result'
import { SCORING_VERSION } from '#lib/scoring/version'
import type { SnapshotPart, SnapshotPayload } from '#lib/snapshot/payload'
import type { BoardInstrument, BoardReading } from './board'

/**
 * A readiness of 1 in the columns of a board: 12 · lcm(1..26). A readiness is a fraction over target · Σ weights, target 1 to 4, so every
 * one is a whole number of units while the weights of a dimension's practices add up to 26 at most; beyond that it is off by less than
 * 2e-12. A weighted sum of 12 dimensions with weights up to 1,000 stays below 2^53, so databases order scores exactly.
 */
export const readinessUnit = 321_253_732_800

/** `ranked`: a full assessment on the board's instrument. `quick`: a quick check on it. `other`: another version, not comparable. */
export const submissionKinds = ['ranked', 'quick', 'other'] as const
export type SubmissionKind = (typeof submissionKinds)[number]

/** One reading: score in whole tenths, band as an index, readiness by the board's dimensions in units; null = not scored. */
export type ReadingStanding = {
  readonly score: Tenths | null
  readonly band: number | null
  readonly readiness: readonly (number | null)[]
}

/** What a board's list sorts and filters by. */
export type Standing = {
  readonly kind: SubmissionKind
  readonly instrument: BoardInstrument
  readonly scoring: string
  readonly scope: Scope
  readonly readings: Readonly<Record<BoardReading, ReadingStanding>>
  readonly flags: { readonly raised: number; readonly open: number; readonly unevidenced: number }
  readonly coverage: Tenths | null
  readonly complete: boolean
  /** claimed targets by the board's dimensions, 0 where it has none */
  readonly targets: readonly number[]
  /** a letter per flag of the board's instrument: r(aised), o(pen), u(nevidenced), c(lear), - where it has none */
  readonly flagMarks: string
  /** a letter per practice: m(issing: known and below target), d(on't know or unanswered), u(nevidenced), e(videnced), - where it does not count */
  readonly practiceMarks: string
  /** practices with evidence that no investor has reviewed */
  readonly unreviewed: number
}

const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(record, id) ? record[id] : undefined)

/** A readiness as floats carry it, back in units: their error is far below half a unit. */
export const inUnits = (readiness: number | null | undefined): number | null =>
  readiness === null || readiness === undefined ? null : Math.round(readiness * readinessUnit)

/** One reading of a result, by the dimensions of the board's instrument. */
export const readingStanding = ({ dimensions }: NumericInstrument, result: Result, reading: Reading): ReadingStanding => {
  const { band, readiness } = result.readings[reading]
  return { score: result.display[reading], band, readiness: dimensions.map(({ id }) => inUnits(own(readiness, id))) }
}

const flagLetters = { raised: 'r', open: 'o', unevidenced: 'u', clear: 'c' } as const

/** Which flags cap the band in a reading, by their letters (SCORING 2.4, rule 8). */
export const firedLetters = {
  evidenced: ['r', 'o', 'u'],
  claimed: ['r', 'o'],
  possible: ['r'],
  reviewed: ['r', 'o', 'u'],
} as const satisfies Record<BoardReading, readonly string[]>

const practiceLetter = ({ readings, parts }: Result, id: string): string => {
  const claimed = own(readings.claimed.credit, id)
  if (claimed === undefined) return '-'
  if ((own(parts, id)?.unknown ?? 0) > 0) return 'd'
  if (claimed < 1) return 'm'
  return (own(readings.evidenced.credit, id) ?? 0) < 1 ? 'u' : 'e'
}

const kindOf = (scope: Scope, part: SnapshotPart, board: BoardInstrument): SubmissionKind => {
  const { id, version, digest } = part.instrument
  const isSame = id === board.id && version === board.version && digest === board.digest && part.scoring === SCORING_VERSION
  if (!isSame) return 'other'
  return scope === 'quick' ? 'quick' : 'ranked'
}

/** The part of a snapshot that a board looks at, or undefined where the start-up answered another instrument. */
export const boardPart = (payload: Pick<SnapshotPayload, 'parts'>, board: Pick<BoardInstrument, 'id'>): SnapshotPart | undefined =>
  payload.parts.find(({ instrument }) => instrument.id === board.id)

/** Practices whose answer brings evidence: what there is to review. */
const withEvidence = ({ records }: SnapshotPart): number =>
  Object.values(records.practices).filter((record) => record.kind === 'level' && record.evidence.grade !== 'none').length

/**
 * What a board lists of a snapshot, before anyone has reviewed it; null where the snapshot has no part on the board's instrument.
 * `instrument` is the board's, as it is loaded; `ref` says which one that is, to the letter.
 */
export const standingOf = (payload: SnapshotPayload, instrument: NumericInstrument, ref: BoardInstrument): Standing | null => {
  const part = boardPart(payload, ref)
  if (part === undefined) return null
  const { result } = part
  const count = (status: string) => Object.values(result.flagStatus).filter((one) => one === status).length
  const evidenced = readingStanding(instrument, result, 'evidenced')
  return {
    kind: kindOf(payload.scope, part, ref),
    instrument: part.instrument,
    scoring: part.scoring,
    scope: payload.scope,
    readings: {
      evidenced,
      claimed: readingStanding(instrument, result, 'claimed'),
      possible: readingStanding(instrument, result, 'possible'),
      reviewed: evidenced,
    },
    flags: { raised: count('raised'), open: count('open'), unevidenced: count('unevidenced') },
    coverage: result.displayChecks.coverage,
    complete: result.complete,
    targets: instrument.dimensions.map(({ id }) => own(result.readings.claimed.targets, id) ?? 0),
    flagMarks: instrument.flags
      .map(({ id }) => own(result.flagStatus, id))
      .map((status) => (status === undefined ? '-' : flagLetters[status]))
      .join(''),
    practiceMarks: instrument.practices.map(({ id }) => practiceLetter(result, id)).join(''),
    unreviewed: withEvidence(part),
  }
}
