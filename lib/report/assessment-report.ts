import type { Locale } from '#lib/i18n/locale'
import type { Picture } from '#lib/instrument/picture'
import type { Instrument } from '#lib/instrument/schema'
import type { Source } from '#lib/instrument/sources'
import type { CompanionModel, ReportModel, SourceModel } from './model'
import type { AssessedPart } from './parts'
import { pictureModel } from './picture'
import { reportModel } from './report-model'
import { roadmapOf, roadmapPart } from './roadmap'
import { type ReportInput, type ReportMeta, subjectOf } from './subject'

export type AssessmentReportInput = {
  /** the main instrument first, then its companion if there is one */
  readonly parts: readonly [AssessedPart, ...AssessedPart[]]
  /** of the main instrument and the companion; null draws none */
  readonly picture: Picture | null
  readonly sources: ReadonlyMap<string, Source>
  readonly locale: Locale
  readonly meta: Omit<ReportMeta, 'full' | 'before'>
}

/**
 * All that is said about one assessment: the report of its main instrument, and within it that of the companion with the picture of both.
 * Both cite from one list of sources, so that a number names the same source wherever it stands.
 */
export const assessmentReport = ({ parts, picture, sources, locale, meta }: AssessmentReportInput): ReportModel => {
  const [main, beside] = parts
  if (beside === undefined) return reportModel(inputOf(main, { sources, locale, meta }, []))
  const about = { sources, locale, meta: { ...meta, roadmap: undefined } }
  const inputs = [inputOf(main, about, []), inputOf(beside, about, [main.instrument])] as const
  const [first, second] = [reportModel(inputs[0]), reportModel(inputs[1])]
  const cited = merged(first.sources, second.sources)
  const report = { ...second, sources: cited }
  const drawn = picture === null ? null : pictureModel(picture, first, second)
  const planned = [roadmapPart(subjectOf(inputs[0]), null), roadmapPart(subjectOf(inputs[1]), beside.instrument.id)]
  return {
    ...first,
    sources: cited,
    roadmap: roadmapOf(planned, meta.roadmap),
    companion: { report, picture: drawn, own: ownOf(first, second) },
  }
}

const inputOf = (
  { instrument, asked, records, result, wholeResult }: AssessedPart,
  { sources, locale, meta }: Pick<AssessmentReportInput, 'sources' | 'locale' | 'meta'>,
  before: readonly Instrument[],
): ReportInput => ({
  instrument: asked,
  records,
  result,
  sources,
  locale,
  meta: {
    ...meta,
    before,
    ...(meta.scope === 'full' ? {} : { full: { instrument, result: wholeResult } }),
  },
})

/** A list of which one line differs is told whole: bands and levels are read as a scale. */
const ownOf = (first: ReportModel, { method, bands, levels }: ReportModel): CompanionModel['own'] => ({
  method: method.filter(({ text }) => first.method.every((one) => one.text !== text)),
  bands: bands.every(({ name, meaning }) => first.bands.some((one) => one.name === name && one.meaning === meaning)) ? [] : bands,
  levels: levels.every(({ name, text }) => first.levels.some((one) => one.name === name && one.text === text)) ? [] : levels,
})

const merged = (first: readonly SourceModel[], second: readonly SourceModel[]): readonly SourceModel[] => {
  const known = new Set(first.map(({ id }) => id))
  return [...first, ...second.filter(({ id }) => !known.has(id))]
}
