import { moment } from '#lib/i18n/format'
import { choose } from '#lib/i18n/locale'
import type { Instrument } from '#lib/instrument/schema'
import type { Figure, PracticeModel, ReportModel } from '#lib/report/model'
import type { ReviewVerdict } from './reviewed'

/** A review as it is kept, oldest first. */
export type ReviewEntry = {
  readonly entry: number
  readonly question: string
  readonly verdict: ReviewVerdict
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** One practice whose answer brings evidence, or claims without any. */
export type EvidenceRow = {
  readonly practice: PracticeModel
  readonly dimension: string
  /** the verdict that counts; null while nobody has given one, or it was taken back */
  readonly verdict: Exclude<ReviewVerdict, 'withdrawn'> | null
  /** newest first */
  readonly history: readonly {
    readonly entry: number
    readonly verdict: ReviewVerdict
    readonly reason: string
    readonly name: string
    readonly at: string
  }[]
  /** what good evidence is for this practice */
  readonly documented: string
  readonly verified: string
  /** points of the 100 that the founder's evidence carries, and after the review */
  readonly before: Figure
  readonly after: Figure
}

const none: Figure = { value: null, label: '' }

const evidenced = (practice: PracticeModel | undefined): Figure =>
  practice?.bar?.parts.find(({ part }) => part === 'evidenced')?.figure ?? none

/** What there is to review, in the order of the questions. `report` is the founder's, `after` the one with the reviewed result. */
export const evidenceRows = (
  instrument: Instrument,
  report: ReportModel,
  after: ReportModel,
  reviews: readonly ReviewEntry[],
  people: ReadonlyMap<string, string>,
): readonly EvidenceRow[] =>
  report.dimensions.flatMap((dimension, place) =>
    dimension.practices.flatMap((practice): EvidenceRow[] => {
      const asked = instrument.practices.find(({ id }) => id === practice.id)
      if (asked === undefined || practice.evidence === null || practice.level === 0) return []
      const own = reviews.filter(({ question }) => question === practice.id).toReversed()
      if (practice.evidence.stated === 'none' && own.length === 0) return []
      const newest = own[0]?.verdict ?? 'withdrawn'
      return [
        {
          practice,
          dimension: dimension.name,
          verdict: newest === 'withdrawn' ? null : newest,
          history: own.map(({ entry, verdict, reason, by, at }) => ({
            entry,
            verdict,
            reason,
            name: people.get(by) ?? '',
            at: moment(at, report.locale),
          })),
          documented: choose(asked.evidence.documented, report.locale),
          verified: choose(asked.evidence.verified, report.locale),
          before: evidenced(practice),
          after: evidenced(after.dimensions[place]?.practices.find(({ id }) => id === practice.id)),
        },
      ]
    }),
  )
