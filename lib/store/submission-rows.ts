import type { Selectable } from 'kysely'
import * as z from 'zod'
import type { Locale } from '#lib/i18n/locale'
import type { Scope } from '#lib/instrument/scope'
import { type BoardReading, boardReadings } from '#lib/screening/board'
import { type SubmissionVerdict, submissionVerdicts } from '#lib/screening/seals'
import type { ReadingStanding, Standing, SubmissionKind } from '#lib/screening/standing'
import { submissionKinds } from '#lib/screening/standing'
import { verificationCode } from '#lib/snapshot/verification-code'
import type { Board } from './boards'
import type { BandColumn, ReadinessColumn, SubmissionsTable } from './tables'
import { readinessColumn } from './weighing'

export { type SubmissionVerdict, submissionVerdicts } from '#lib/screening/seals'

/** How a submission came. */
export const submissionSources = ['intake', 'file', 'hand', 'api'] as const
export type SubmissionSource = (typeof submissionSources)[number]

export const submissionLists = [...submissionKinds, 'past'] as const
export type SubmissionList = (typeof submissionLists)[number]

/** A start-up on a board as lists show it. Times are ISO 8601 in UTC; scores whole tenths, bands indexes, readiness in units (standing.ts). */
export type Submission = {
  readonly id: string
  readonly place: number
  readonly name: string
  readonly list: SubmissionList
  readonly kind: SubmissionKind
  readonly source: SubmissionSource
  readonly verdict: SubmissionVerdict
  readonly snapshotId: string
  readonly assessmentId: string
  readonly intakeId: string | null
  readonly digest: string
  readonly code: string
  readonly scope: Scope
  readonly locale: Locale
  readonly instrumentVersion: string
  readonly scoring: string
  readonly rescoredFrom: string | null
  readonly at: string
  readonly receivedAt: string
  readonly receivedBy: string | null
  readonly supersededBy: string | null
  readonly round: number
  readonly stage: string
  readonly assignee: string | null
  readonly readings: Readonly<Record<BoardReading, ReadingStanding>>
  readonly weighted: number | null
  readonly flags: Standing['flags']
  readonly coverage: number | null
  readonly complete: boolean
  readonly unreviewed: number
  readonly targets: readonly number[]
  readonly flagMarks: string
  readonly practiceMarks: string
}

/** A name as it is searched and sorted. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en')

const oneOf = <T extends string>(known: readonly T[], text: string, otherwise: T): T => known.find((one) => one === text) ?? otherwise
const Targets = z.array(z.number())

const bandColumn = (reading: BoardReading): BandColumn => `${reading}_band`

/** The columns of one reading. */
export const readingColumns = (reading: BoardReading, { score, band, readiness }: ReadingStanding) => ({
  [reading]: score,
  [bandColumn(reading)]: band,
  ...Object.fromEntries(readiness.map((units, place) => [readinessColumn(reading, place), units])),
})

type ReadingsOnly = { readonly [column in BoardReading | BandColumn | ReadinessColumn]: number | null }

const noReadings = Object.fromEntries(
  boardReadings.flatMap((reading) => [
    [reading, null],
    [bandColumn(reading), null],
    ...Array.from({ length: 12 }, (_, place) => [readinessColumn(reading, place), null]),
  ]),
) as ReadingsOnly // every name of the type is listed

/** The columns that follow from a standing. */
export const standingColumns = (standing: Standing) => ({
  ...noReadings,
  ...Object.assign({}, ...boardReadings.map((reading) => readingColumns(reading, standing.readings[reading]))),
  kind: standing.kind,
  instrument_version: standing.instrument.version,
  scoring: standing.scoring,
  scope: standing.scope,
  flags_raised: standing.flags.raised,
  flags_open: standing.flags.open,
  flags_unevidenced: standing.flags.unevidenced,
  coverage: standing.coverage,
  complete: standing.complete ? 1 : 0,
  targets: JSON.stringify(standing.targets),
  flag_marks: standing.flagMarks,
  practice_marks: standing.practiceMarks,
  unreviewed: standing.unreviewed,
})

export const submissionOf = ({ dimensions }: Pick<Board, 'dimensions'>, row: Selectable<SubmissionsTable>): Submission => {
  const reading = (one: BoardReading): ReadingStanding => ({
    score: row[one],
    band: row[bandColumn(one)],
    readiness: dimensions.map((_, place) => row[readinessColumn(one, place)]),
  })
  return {
    id: row.id,
    place: row.place,
    name: row.name,
    list: oneOf(submissionLists, row.list, 'other'),
    kind: oneOf(submissionKinds, row.kind, 'other'),
    source: oneOf(submissionSources, row.source, 'file'),
    verdict: oneOf(submissionVerdicts, row.verdict, 'unsealed'),
    snapshotId: row.snapshot_id,
    assessmentId: row.assessment_id,
    intakeId: row.intake_id,
    digest: row.digest,
    code: verificationCode(row.digest),
    scope: row.scope === 'quick' ? 'quick' : 'full',
    locale: row.locale === 'zh' ? 'zh' : 'en',
    instrumentVersion: row.instrument_version,
    scoring: row.scoring,
    rescoredFrom: row.rescored_from,
    at: row.at,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    supersededBy: row.superseded_by,
    round: row.round,
    stage: row.stage,
    assignee: row.assignee,
    readings: {
      evidenced: reading('evidenced'),
      claimed: reading('claimed'),
      possible: reading('possible'),
      reviewed: reading('reviewed'),
    },
    weighted: row.weighted,
    flags: { raised: row.flags_raised, open: row.flags_open, unevidenced: row.flags_unevidenced },
    coverage: row.coverage,
    complete: row.complete === 1,
    unreviewed: row.unreviewed,
    targets: Targets.parse(JSON.parse(row.targets)),
    flagMarks: row.flag_marks,
    practiceMarks: row.practice_marks,
  }
}
