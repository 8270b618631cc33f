import { exposureKey, practiceKey, sectionKey } from '#app/question-key.ts'
import type { Locale, Text } from '#lib/i18n/locale'
import { exposureCodes, practiceCodes } from '#lib/instrument/codes'
import { questionMinutes } from '#lib/instrument/minutes'
import type { EvidenceGrade, NumericInstrument, SkipIf } from '#lib/instrument/numeric'
import type { Exposure, Instrument, Practice } from '#lib/instrument/schema'
import type { QuestionKey } from '#lib/store/answer-document'
import type { Kind } from './draft'

export type Named = { readonly name: string; readonly help: string }

/** A question's place, without its texts. */
export type Place = {
  readonly key: QuestionKey
  readonly id: string
  /** place of its instrument among the parts of the frame */
  readonly part: number
  /** as in the address */
  readonly section: string
  /** "A1" for practices as in the report, "S1" for questions about the situation */
  readonly code: string
  readonly short: string
  readonly minutes: number
  readonly skipIf: SkipIf | null
}

/** `id` is that of the section in the address, `own` the one within its instrument. */
export type Section = { readonly id: string; readonly own: string; readonly part: number; readonly name: string }

/** One instrument of the assessment: the main one first, then its companion. */
export type Part = {
  readonly companion: string | null
  readonly title: string
  readonly numeric: NumericInstrument
  readonly grades: Readonly<Record<EvidenceGrade, Named>>
}

/** What every page of one assessment shares: the order of its questions, the numbers behind them, and few words. In one language. */
export type Frame = {
  readonly parts: readonly Part[]
  readonly sections: readonly Section[]
  readonly places: readonly Place[]
  /** of every question that may ever be asked, in this scope or not, of this companion or another */
  readonly kinds: Readonly<Record<QuestionKey, Kind>>
  /** names of options, by exposure and option: what sets a target is said with them */
  readonly options: Readonly<Record<QuestionKey, Readonly<Record<string, string>>>>
}

/** The same instrument without its texts: a few kilobytes that let the browser reckon as the server does. */
const numericOf = ({ id, version, evidence, bands, dimensions, exposures, practices, flags }: Instrument): NumericInstrument => ({
  id,
  version,
  evidence,
  bands: bands.map(({ id, atLeast, weakestAtLeast }) => ({ id, atLeast, weakestAtLeast })),
  dimensions: dimensions.map(({ id, weight, base }) => ({ id, weight, base })),
  exposures: exposures.map(({ id, type, na, options }) => ({
    id,
    type,
    na,
    options: options.map(({ id, requires }) => ({ id, requires })),
  })),
  practices: practices.map(({ id, dimension, weight, na, effort, skipIf }) => ({ id, dimension, weight, na, effort, skipIf })),
  flags: flags.map(({ id, cap, when }) => ({ id, cap, when })),
})

/** What is asked of an instrument: the whole, or the quick check derived from it. */
export type Asking = { readonly instrument: Instrument; readonly asked: Instrument }

type Words = (text: Text) => string

/** The sections in which an instrument asks something, the profile first, then the dimensions. */
const sectionsOf = ({ sections, dimensions, exposures, practices }: Instrument, part: number, companion: string | null, words: Words) => {
  const inhabited = new Set([...exposures.map(({ section }) => section), ...practices.map(({ dimension }) => dimension)])
  return [...sections, ...dimensions]
    .filter(({ id }) => inhabited.has(id))
    .map(({ id, name }): Section => ({ id: sectionKey(id, companion), own: id, part, name: words(name) }))
}

const gradesOf = ({ evidenceNames }: Instrument, words: Words): Part['grades'] => {
  const grade = (id: EvidenceGrade): Named => ({ name: words(evidenceNames[id].name), help: words(evidenceNames[id].help) })
  return { none: grade('none'), stated: grade('stated'), documented: grade('documented'), verified: grade('verified') }
}

const kindsOf = ({ exposures, practices }: Instrument, companion: string | null): readonly (readonly [QuestionKey, Kind])[] => [
  ...exposures.map(({ id, type }) => [exposureKey(id, companion), type] as const),
  ...practices.map(({ id }) => [practiceKey(id, companion), 'practice'] as const),
]

/** The frame of an assessment: its parts, the main one first; `companions` are all that could be taken up beside it. */
export function frameOf(parts: readonly [Asking, ...Asking[]], companions: readonly Instrument[], locale: Locale): Frame {
  const words = (text: Text) => text[locale]
  const framed = parts.map(({ instrument, asked }, part) => {
    const companion = part === 0 ? null : instrument.id
    const before = parts.slice(0, part).map((one) => one.instrument)
    const codes = { exposures: exposureCodes(instrument, before), practices: practiceCodes(instrument, before) }
    const sections = sectionsOf(asked, part, companion, words)
    const place = (key: QuestionKey, question: Exposure | Practice, section: string, code: string | undefined): Place => ({
      key,
      id: question.id,
      part,
      section,
      code: code ?? '',
      short: words(question.short),
      minutes: questionMinutes(question, locale),
      skipIf: 'levels' in question ? (question.skipIf ?? null) : null,
    })
    const places = sections.flatMap(({ id, own }) => [
      ...asked.exposures
        .filter(({ section }) => section === own)
        .map((one) => place(exposureKey(one.id, companion), one, id, codes.exposures.get(one.id))),
      ...asked.practices
        .filter(({ dimension }) => dimension === own)
        .map((one) => place(practiceKey(one.id, companion), one, id, codes.practices.get(one.id))),
    ])
    const options = asked.exposures.map(
      (one) => [exposureKey(one.id, companion), Object.fromEntries(one.options.map((option) => [option.id, words(option)]))] as const,
    )
    return {
      part: { companion, title: words(instrument.title), numeric: numericOf(asked), grades: gradesOf(instrument, words) },
      sections,
      places,
      options,
    }
  })
  return {
    parts: framed.map(({ part }) => part),
    sections: framed.flatMap(({ sections }) => sections),
    places: framed.flatMap(({ places }) => places),
    kinds: Object.fromEntries([...kindsOf(parts[0].instrument, null), ...companions.flatMap((one) => kindsOf(one, one.id))]),
    options: Object.fromEntries(framed.flatMap(({ options }) => options)),
  }
}
