import type { Locale, Text } from '#lib/i18n/locale'
import type { Instrument } from './schema'

/** How much a scope asks of a person: questions, and whole minutes to read and answer them, rounded up. */
export type Extent = { readonly exposures: number; readonly practices: number; readonly items: number; readonly minutes: number }

const wordsPerMinute = 250
const charactersPerMinute = 400
const secondsPerAnswer = 15

/** Minutes to read a text; Latin words inside Chinese are read as words. */
const readingMinutes = (text: string): number => {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\p{N}]+(?:[’'.,-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0
  return characters / charactersPerMinute + words / wordsPerMinute
}

type Texts = Pick<Instrument, 'dimensions' | 'sections' | 'exposures' | 'practices'>

/** What stands on the page before an answer is given; what is folded away (why, steps, evidence, probe) is not counted. */
const textsOf = ({ dimensions, sections, exposures, practices }: Texts): readonly Text[] => [
  ...[...sections, ...dimensions].map(({ lead }) => lead),
  ...exposures.flatMap(({ ask, help, options }) => [ask, ...(help === undefined ? [] : [help]), ...options]),
  ...practices.flatMap(({ ask, help, levels }) => [
    ask,
    ...(help === undefined ? [] : [help]),
    ...levels.flatMap((level) => [level.name, level]),
  ]),
]

/**
 * Questions and minutes of an instrument, or of one derived from it for the quick check: 250 English words or 400 Chinese characters a
 * minute, and 15 seconds an answer (INSTRUMENT, "Quick check").
 */
export const minutes = (instrument: Instrument, locale: Locale): Extent => minutesOfAll([instrument], locale)

/** The same for instruments that are answered together; only the sum is rounded. */
export const minutesOfAll = (instruments: readonly Instrument[], locale: Locale): Extent => {
  const reading = instruments.flatMap(textsOf).reduce((sum, text) => sum + readingMinutes(text[locale]), 0)
  const count = (of: (instrument: Instrument) => readonly unknown[]) => instruments.reduce((sum, one) => sum + of(one).length, 0)
  const [exposures, practices] = [count((one) => one.exposures), count((one) => one.practices)]
  const items = exposures + practices
  return { exposures, practices, items, minutes: Math.ceil(reading + (items * secondsPerAnswer) / 60) }
}

type Question = Instrument['exposures'][number] | Instrument['practices'][number]

/** Minutes, with fractions, to read and answer one question: its part of `minutes`, for the time that is left. */
export const questionMinutes = (question: Question, locale: Locale): number => {
  const nothing = { dimensions: [], sections: [], exposures: [], practices: [] }
  const alone = 'levels' in question ? { ...nothing, practices: [question] } : { ...nothing, exposures: [question] }
  return textsOf(alone).reduce((sum, text) => sum + readingMinutes(text[locale]), 0) + secondsPerAnswer / 60
}
