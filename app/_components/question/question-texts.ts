import type { WorkText } from '#app/_components/calculations/work.ts'
import { exposureKey, practiceKey } from '#app/question-key.ts'
import { day } from '#lib/i18n/format'
import type { Locale, Text } from '#lib/i18n/locale'
import type { Exposure, Instrument, Practice } from '#lib/instrument/schema'
import type { Source } from '#lib/instrument/sources'
import type { SourceModel } from '#lib/report/model'
import { isAhead, sourceModel } from '#lib/report/source'
import type { QuestionKey } from '#lib/store/answer-document'

/** `from`: the first day in force, where it is still to come. */
export type SourceText = SourceModel & { readonly from: string | null }

export type TopicText = { readonly href: string; readonly title: string }

type Common = {
  readonly key: QuestionKey
  readonly ask: string
  readonly help: string | null
  /** may be answered "not applicable" */
  readonly na: boolean
  /** what can be worked out rather than judged */
  readonly work: WorkText | null
}

export type PracticeTexts = Common & {
  readonly kind: 'practice'
  readonly levels: readonly { readonly name: string; readonly text: string }[]
  readonly naHint: string | null
  readonly why: string
  readonly sources: readonly SourceText[]
  /** where the matter is explained at length */
  readonly topics: readonly TopicText[]
  readonly hints: { readonly documented: string; readonly verified: string }
}

export type ExposureTexts = Common & {
  readonly kind: 'one' | 'many'
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** the label of "none of these", where several may be chosen */
  readonly none: string | null
}

/** The words of one question in one language. */
export type QuestionTexts = PracticeTexts | ExposureTexts

type Reader = {
  readonly locale: Locale
  readonly words: (text: Text) => string
  readonly sources: ReadonlyMap<string, Source>
  readonly today: string
  readonly companion: string | null
  readonly topics: (practice: string) => readonly TopicText[]
  readonly work: (key: QuestionKey) => WorkText | null
}

const sourceText = (source: Source, { locale, today }: Reader): SourceText => ({
  ...sourceModel(source, locale, today),
  from: source.from !== null && isAhead(source, today) ? day(source.from, locale) : null,
})

const exposureTexts = (exposure: Exposure, { words, companion, work }: Reader): ExposureTexts => ({
  key: exposureKey(exposure.id, companion),
  kind: exposure.type,
  ask: words(exposure.ask),
  help: exposure.help === undefined ? null : words(exposure.help),
  na: exposure.na,
  work: work(exposureKey(exposure.id, companion)),
  options: exposure.options.map((option) => ({ id: option.id, label: words(option) })),
  none: exposure.none === undefined ? null : words(exposure.none),
})

const practiceTexts = (practice: Practice, reader: Reader): PracticeTexts => ({
  key: practiceKey(practice.id, reader.companion),
  kind: 'practice',
  ask: reader.words(practice.ask),
  help: practice.help === undefined ? null : reader.words(practice.help),
  na: practice.na,
  work: reader.work(practiceKey(practice.id, reader.companion)),
  levels: practice.levels.map((level) => ({ name: reader.words(level.name), text: reader.words(level) })),
  naHint: practice.naHint === undefined ? null : reader.words(practice.naHint),
  why: reader.words(practice.why),
  sources: practice.sources.flatMap((id) => [reader.sources.get(id)].flatMap((source) => (source ? [sourceText(source, reader)] : []))),
  topics: reader.topics(practice.id),
  hints: { documented: reader.words(practice.evidence.documented), verified: reader.words(practice.evidence.verified) },
})

/** The words of one section, in the order in which it asks. `today` (ISO) decides which provisions are still to come. `companion` names the instrument where it is not the main one. */
export function sectionTexts(
  { exposures, practices }: Instrument,
  section: string,
  about: Pick<Reader, 'locale' | 'sources' | 'today' | 'topics' | 'work'>,
  companion: string | null = null,
): readonly QuestionTexts[] {
  const reader: Reader = { ...about, companion, words: (text) => text[about.locale] }
  return [
    ...exposures.filter((one) => one.section === section).map((one) => exposureTexts(one, reader)),
    ...practices.filter((one) => one.dimension === section).map((one) => practiceTexts(one, reader)),
  ]
}
