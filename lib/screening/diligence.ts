import { list, tenths } from '#lib/i18n/format'
import { choose } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { type EvidenceGrade, evidenceGrades } from '#lib/instrument/numeric'
import type { Instrument, Practice } from '#lib/instrument/schema'
import type { DimensionModel, Figure, FlagModel, PartModel, PracticeModel, ReportModel } from '#lib/report/model'

/** Why something is asked. */
export const reasonKinds = ['flag', 'contradiction', 'rejected', 'stale', 'shortfall', 'unknown', 'missing', 'unevidenced', 'na'] as const
export type ReasonKind = (typeof reasonKinds)[number]
export type Reason = { readonly kind: ReasonKind; readonly text: string }

/** What an investor might ask of a start-up, in one language. */
export type DiligenceQuestion = {
  /** `p:<practice>`, `x:<exposure>` or `f:<flag>`: for ever the same */
  readonly id: string
  /** "D1" where it is about a practice */
  readonly code: string | null
  readonly topic: string
  readonly ask: string
  readonly reasons: readonly Reason[]
  /** what to have shown; null where a plain answer will do */
  readonly bring: string | null
  /** points of the 100 that are not evidenced yet after the review; value null where it is not about points */
  readonly points: Figure
}

/** A review of the evidence for one practice, as far as a question needs it. */
export type PracticeReview = { readonly verdict: 'accepted' | 'rejected' | 'verified'; readonly reason: string; readonly name: string }

export type DiligenceInput = {
  readonly instrument: Instrument
  /** what is said of the answers to this instrument, with the result after the review */
  readonly report: ReportModel
  /** contradictions of the whole assessment, which stand in its main report */
  readonly contradictions: ReportModel['contradictions']
  /** the newest of each practice */
  readonly reviews: ReadonlyMap<string, PracticeReview>
}

type Candidate = DiligenceQuestion & { readonly urgency: number; readonly tenths: number }
type Subject = DiligenceInput & { readonly say: ReturnType<typeof translator<'screen'>> }

/** What is raised first, then what cannot be right, what may be raised, what was refused; all else by the points that hang on it. */
const urgencyOf = { raised: 0, contradiction: 1, open: 2, rejected: 3, unevidenced: 4, other: 5, na: 6 } as const

/** Whole tenths of a point in one part of a practice's bar; 0 where it has none. */
const part = ({ bar }: PracticeModel, name: PartModel['part']): number =>
  Math.round((bar?.parts.find(({ part }) => part === name)?.figure.value ?? 0) * 10)

const noPoints: Figure = { value: null, label: '' }

const gradeOf = (practice: PracticeModel, review: PracticeReview | undefined): EvidenceGrade => {
  if (review?.verdict === 'rejected') return 'none'
  return review?.verdict === 'verified' ? 'verified' : (practice.evidence?.earned ?? 'none')
}

/** The weakest evidence that would carry a level, and what it looks like for this practice; null where saying so is enough. */
const bringing = ({ instrument, report }: Subject, practice: Practice, level: number): string | null => {
  const needs = evidenceGrades.find((grade) => instrument.evidence[grade] >= level)
  return needs === 'documented' || needs === 'verified' ? choose(practice.evidence[needs], report.locale) : null
}

const flagsOn = (instrument: Instrument, flags: readonly FlagModel[], practice: string): readonly FlagModel[] => {
  const naming = new Set(
    instrument.flags.filter(({ when }) => when.some((one) => 'practice' in one && one.practice === practice)).map(({ id }) => id),
  )
  return flags.filter(({ id, status }) => status !== 'clear' && naming.has(id))
}

const flagReason = ({ say }: Subject, flag: FlagModel): Reason => ({
  kind: 'flag',
  text: say('startup.reason.flag', { flag: flag.short, status: flag.statusName, clears: flag.clears }),
})

const mostUrgent = (flags: readonly FlagModel[]): number =>
  Math.min(urgencyOf.other, ...flags.map(({ status }) => (status === 'clear' ? urgencyOf.other : urgencyOf[status])))

const weakness = (subject: Subject, model: PracticeModel, practice: Practice, review: PracticeReview | undefined): readonly Reason[] => {
  const { instrument, report, say } = subject
  const target = model.target.value ?? 0
  if (model.bar === null) return []
  if (model.level === null) {
    const kind = model.state === 'dk' ? 'dk' : 'unanswered'
    return [{ kind: 'unknown', text: say(`startup.reason.${kind}`, { points: tenths(part(model, 'unknown')) }) }]
  }
  const wanted = practice.levels[target]
  const missing = part(model, 'missing') + part(model, 'unknown')
  const unevidenced = part(model, 'unevidenced')
  const carried = Math.min(model.level, instrument.evidence[gradeOf(model, review)])
  return [
    ...(model.level < target && wanted !== undefined && missing > 0
      ? [
          {
            kind: 'missing' as const,
            text: say('startup.reason.missing', {
              answer: model.answer,
              target,
              points: tenths(missing),
              anchor: choose(wanted, report.locale),
            }),
          },
        ]
      : []),
    ...(unevidenced > 0
      ? [
          {
            kind: 'unevidenced' as const,
            text: say('startup.reason.unevidenced', {
              answer: model.answer,
              carried,
              points: tenths(unevidenced),
              grade: choose(instrument.evidenceNames[gradeOf(model, review)].name, report.locale),
            }),
          },
        ]
      : []),
  ]
}

const practiceQuestion = (subject: Subject, model: PracticeModel): Candidate | null => {
  const { instrument, report, contradictions, reviews, say } = subject
  const practice = instrument.practices.find(({ id }) => id === model.id)
  if (practice === undefined || model.state === 'skipped' || model.state === 'not-asked') return null
  const review = reviews.get(model.id)
  const flags = flagsOn(instrument, report.flags, model.id)
  const against = contradictions.filter(({ answers }) => answers.some(({ kind, id }) => kind === 'practice' && id === model.id))
  const { evidence } = model
  const reasons: readonly Reason[] = [
    ...flags.map((flag) => flagReason(subject, flag)),
    ...against.map(({ text, calculation }) => ({
      kind: 'contradiction' as const,
      text: say('startup.reason.contradiction', { text, calculation: calculation.name }),
    })),
    ...(review?.verdict === 'rejected'
      ? [{ kind: 'rejected' as const, text: say('startup.reason.rejected', { name: review.name, reason: review.reason }) }]
      : []),
    ...(evidence?.stale === true && review?.verdict !== 'rejected' ? [{ kind: 'stale' as const, text: say('startup.reason.stale') }] : []),
    ...(evidence?.shortfall != null && review?.verdict !== 'verified' ? [{ kind: 'shortfall' as const, text: evidence.shortfall }] : []),
    ...weakness(subject, model, practice, review),
    ...(model.state === 'na' ? [{ kind: 'na' as const, text: say('startup.reason.na', { reason: model.anchor ?? '' }) }] : []),
  ]
  if (reasons.length === 0) return null
  const stake = part(model, 'unevidenced') + part(model, 'unknown') + part(model, 'missing')
  const urgency = Math.min(
    mostUrgent(flags),
    against.length > 0 ? urgencyOf.contradiction : urgencyOf.other,
    review?.verdict === 'rejected' ? urgencyOf.rejected : urgencyOf.other,
  )
  return {
    id: `p:${model.id}`,
    code: model.code,
    topic: model.short,
    ask: model.state === 'na' ? say('startup.ask.na', { short: model.short }) : model.level === null ? model.ask : model.probe,
    reasons,
    bring: model.state === 'na' ? null : bringing(subject, practice, Math.max(2, Math.min(model.level ?? 4, model.target.value ?? 0))),
    points: model.bar === null ? noPoints : { value: stake / 10, label: tenths(stake) },
    urgency: model.state === 'na' && urgency === urgencyOf.other ? urgencyOf.na : urgency,
    tenths: stake,
  }
}

/** Dimensions whose target rests on the worst that an unknown answer could mean. */
const drivenBy = (dimensions: readonly DimensionModel[], exposure: string): readonly DimensionModel[] =>
  dimensions.filter(({ drivers }) => drivers.some((driver) => driver.exposure === exposure && driver.unknown))

const exposureQuestions = (subject: Subject): readonly Candidate[] => {
  const { report, contradictions, say } = subject
  return report.exposures.flatMap((exposure): Candidate[] => {
    const against = contradictions.filter(({ answers }) => answers.some(({ kind, id }) => kind === 'exposure' && id === exposure.id))
    // What a practice contradicts too is asked there.
    const alone = against.filter(({ answers }) => answers.every(({ kind }) => kind === 'exposure'))
    if (!exposure.unknown && alone.length === 0) return []
    const driven = drivenBy(report.dimensions, exposure.id)
    const worth = report.findOut.find(({ kind, id }) => kind === 'exposure' && id === exposure.id)?.worth
    return [
      {
        id: `x:${exposure.id}`,
        code: null,
        topic: exposure.short,
        ask: exposure.ask,
        reasons: [
          ...alone.map(({ text, calculation }) => ({
            kind: 'contradiction' as const,
            text: say('startup.reason.contradiction', { text, calculation: calculation.name }),
          })),
          ...(exposure.unknown
            ? [
                {
                  kind: 'unknown' as const,
                  text:
                    driven.length === 0
                      ? say('startup.reason.exposure')
                      : say('startup.reason.exposureDrives', {
                          dimensions: list(
                            driven.map(({ name }) => name),
                            report.locale,
                          ),
                        }),
                },
              ]
            : []),
        ],
        bring: null,
        points: worth ?? noPoints,
        urgency: alone.length > 0 ? urgencyOf.contradiction : urgencyOf.other,
        tenths: Math.floor((worth?.value ?? 0) * 10),
      },
    ]
  })
}

/** Flags that no practice can clear: they rest on the situation alone. */
const flagQuestions = (subject: Subject): readonly Candidate[] => {
  const { instrument, report, say } = subject
  return report.flags.flatMap((flag): Candidate[] => {
    const { when } = instrument.flags.find(({ id }) => id === flag.id) ?? { when: [] }
    if (flag.status === 'clear' || when.some((one) => 'practice' in one)) return []
    return [
      {
        id: `f:${flag.id}`,
        code: null,
        topic: flag.short,
        ask: say('startup.ask.flag', { text: flag.text }),
        reasons: [flagReason(subject, flag)],
        bring: null,
        points: noPoints,
        urgency: urgencyOf[flag.status],
        tenths: 0,
      },
    ]
  })
}

/**
 * What to ask a start-up: one question for each practice, unknown part of the situation and risk that something speaks against, in the
 * words of the instrument, the most pressing first. What the review has settled is not asked.
 */
export const diligence = (input: DiligenceInput): readonly DiligenceQuestion[] => {
  const subject: Subject = { ...input, say: translator(input.report.locale, 'screen') }
  const practices = input.report.dimensions.flatMap((dimension) => dimension.practices.map((model) => practiceQuestion(subject, model)))
  const all = [...flagQuestions(subject), ...practices.filter((one) => one !== null), ...exposureQuestions(subject)]
  // The order of the instrument holds among equals: sorting is stable.
  return all.sort((a, b) => a.urgency - b.urgency || b.tenths - a.tenths).map(({ urgency: _, tenths: __, ...question }) => question)
}
