import type { Locale } from '#lib/i18n/locale'
import { readings } from '#lib/scoring/result'
import type { Edition } from './edition'
import type { BarModel, PracticeModel, ReportModel } from './model'

/** The four parts that the points of a question or of the whole fall into, in points. */
type ExportedPoints = Readonly<Record<'of' | 'evidenced' | 'unevidenced' | 'unknown' | 'missing', number | null>>

export type ExportedPart = {
  readonly instrument: { readonly id: string; readonly version: string; readonly title: string }
  readonly scoring: string
  /** 0..100 to the tenth; null = not scored */
  readonly scores: readonly {
    readonly reading: string
    readonly name: string
    readonly score: number | null
    readonly band: string | null
  }[]
  readonly points: ExportedPoints
  /** levels 0..4, exact; null = not scored */
  readonly dimensions: readonly {
    readonly id: string
    readonly name: string
    readonly target: number | null
    readonly evidenced: number | null
    readonly claimed: number | null
    readonly possible: number | null
    readonly state: string
    readonly points: ExportedPoints
  }[]
  readonly risks: readonly {
    readonly id: string
    readonly name: string
    readonly status: string
    readonly statusName: string
    readonly watch: boolean
  }[]
  /** answers to the questions about the situation */
  readonly situation: readonly {
    readonly id: string
    readonly section: string
    readonly question: string
    readonly answer: string
    readonly note: string | null
  }[]
  /** answers to the questions about what is done; none in the summary */
  readonly practices: readonly {
    readonly id: string
    readonly code: string
    readonly dimension: string
    readonly question: string
    readonly state: string
    readonly level: number | null
    readonly target: number | null
    readonly answer: string
    /** name of the grade that the evidence earns */
    readonly evidence: string | null
    readonly note: string | null
    readonly points: ExportedPoints
  }[]
}

/** A report as plain data in one language, the main instrument first. */
export type ExportedReport = {
  readonly format: 'touchstone-report/1'
  readonly edition: Edition
  readonly locale: Locale
  readonly name: string
  readonly scope: 'quick' | 'full'
  readonly date: string
  readonly parts: readonly ExportedPart[]
  /** none in the summary */
  readonly calculations: ReportModel['calculations']
  readonly contradictions: ReportModel['contradictions']
}

const pointsOf = (bar: BarModel | null): ExportedPoints => {
  const part = (name: BarModel['parts'][number]['part']) => bar?.parts.find((one) => one.part === name)?.figure.value ?? null
  return {
    of: bar?.total.value ?? null,
    evidenced: part('evidenced'),
    unevidenced: part('unevidenced'),
    unknown: part('unknown'),
    missing: part('missing'),
  }
}

const practiceOf = ({ id, code, dimension, ask, state, level, target, answer, evidence, note, bar }: PracticeModel) => ({
  id,
  code,
  dimension,
  question: ask,
  state,
  level,
  target: target.value,
  answer,
  evidence: evidence?.name ?? null,
  note,
  points: pointsOf(bar),
})

const partOf = (model: ReportModel): ExportedPart => ({
  instrument: { id: model.instrument.id, version: model.instrument.version, title: model.instrument.title },
  scoring: model.scoring,
  scores: readings.map((reading) => {
    const { name, score, band } = model.readings[reading]
    return { reading, name, score: score.value, band: band?.name ?? null }
  }),
  points: pointsOf(model.bar),
  dimensions: model.dimensions.map(({ id, name, target, level, state, bar }) => ({
    id,
    name,
    target: target.value,
    evidenced: level.evidenced.value,
    claimed: level.claimed.value,
    possible: level.possible.value,
    state,
    points: pointsOf(bar),
  })),
  risks: model.flags.map(({ id, short, status, statusName, watch }) => ({ id, name: short, status, statusName, watch })),
  situation: model.exposures.map(({ id, section, ask, answer, note }) => ({ id, section, question: ask, answer, note })),
  practices: model.dimensions.flatMap(({ practices }) => practices.map(practiceOf)),
})

/** The report as plain data. `model` is already that of the edition (`inEdition`), so that nothing else can be in it. */
export const exportReport = (model: ReportModel, edition: Edition): ExportedReport => ({
  format: 'touchstone-report/1',
  edition,
  locale: model.locale,
  name: model.name,
  scope: model.scope,
  date: model.date.iso,
  parts: [model, ...(model.companion === null ? [] : [model.companion.report])].map(partOf),
  calculations: model.calculations,
  contradictions: model.contradictions,
})
