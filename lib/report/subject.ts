import { choose, type Locale, type Words } from '#lib/i18n/locale'
import { practiceCodes } from '#lib/instrument/codes'
import type { AnswerRecords } from '#lib/instrument/record'
import type { Exposure, Instrument, Practice } from '#lib/instrument/schema'
import type { Source } from '#lib/instrument/sources'
import type { Result } from '#lib/scoring/result'
import type { ReportedCalculation } from './calculations'
import { type Say, sayIn } from './say'
import type { Roadmap } from './schedule'

export type ReportMeta = {
  readonly name: Words
  readonly about: Words | null
  /** an invented company */
  readonly sample: boolean
  readonly scope: 'quick' | 'full'
  /** the day the report speaks of, ISO */
  readonly date: string
  /** what is chosen to be done; whatever in it is no step any more is left out */
  readonly roadmap?: Roadmap | undefined
  /** what was worked out for the assessment, oldest first */
  readonly calculations?: readonly ReportedCalculation[] | undefined
  /** for the quick scope: the whole instrument and its result of the same answers */
  readonly full?: { readonly instrument: Instrument; readonly result: Result } | undefined
  /** for a companion: the instruments before it, whose codes its own continue */
  readonly before?: readonly Instrument[] | undefined
}

export type ReportInput = {
  readonly instrument: Instrument
  readonly records: AnswerRecords
  readonly result: Result
  readonly sources: ReadonlyMap<string, Source>
  readonly locale: Locale
  readonly meta: ReportMeta
}

/** What names are said from: an instrument, in a language. */
export type Speaker = {
  readonly instrument: Instrument
  readonly say: Say
  readonly text: (words: Words) => string
}

/** What every part of a report is written from. `whole` is the instrument with all its questions, asked or not. */
export type Subject = ReportInput & {
  readonly whole: Instrument
  readonly say: Say
  readonly text: (words: Words) => string
  readonly exposure: ReadonlyMap<string, Exposure>
  readonly practice: ReadonlyMap<string, Practice>
  /** "D1" by practice: letter of the dimension's place, number within it; the same in the quick and the full report */
  readonly code: ReadonlyMap<string, string>
}

export const subjectOf = (input: ReportInput): Subject => {
  const { instrument, locale, meta } = input
  const whole = meta.full?.instrument ?? instrument
  return {
    ...input,
    whole,
    say: sayIn(locale),
    text: (words) => choose(words, locale),
    exposure: new Map(instrument.exposures.map((exposure) => [exposure.id, exposure])),
    practice: new Map(whole.practices.map((practice) => [practice.id, practice])),
    code: practiceCodes(whole, meta.before),
  }
}

/** An id of a Result that the instrument does not have: the two do not belong together. */
export class ReportError extends Error {
  constructor(
    readonly kind: string,
    readonly id: string,
  ) {
    super(`the instrument has no ${kind} ${id}`)
    this.name = 'ReportError'
  }
}

/** The part with this id, which must exist. */
export const known = <T>(kind: string, parts: ReadonlyMap<string, T>, id: string): T => {
  const found = parts.get(id)
  if (found === undefined) throw new ReportError(kind, id)
  return found
}

/** The level text of a list of five (or the step of four) at a place that must exist. */
export const placed = <T>(kind: string, parts: readonly T[], place: number): T => {
  const found = parts[place]
  if (found === undefined) throw new ReportError(kind, String(place))
  return found
}

/** The record of a question, if the person has given one. */
export const recordOf = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined
