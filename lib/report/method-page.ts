import { day, list } from '#lib/i18n/format'
import { choose, type Locale, type Words } from '#lib/i18n/locale'
import { evidenceGrades } from '#lib/instrument/numeric'
import type { Change, Exposure, Flag, Instrument, Practice } from '#lib/instrument/schema'
import { sayIn } from './say'

/** How an instrument measures, in one language: all of its questions, levels, weights, targets, bands and flags (SCORING 2.1). */
export type MethodModel = {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly lead: string
  readonly dimensions: readonly {
    readonly id: string
    readonly name: string
    readonly lead: string
    readonly weight: string
    readonly base: string
    readonly practices: readonly MethodPractice[]
  }[]
  readonly levels: readonly { readonly level: string; readonly name: string; readonly text: string }[]
  readonly evidence: readonly { readonly id: string; readonly name: string; readonly help: string; readonly cap: string }[]
  readonly bands: readonly {
    readonly id: string
    readonly name: string
    readonly atLeast: string
    readonly weakest: string
    readonly meaning: string
    readonly investor: string
  }[]
  readonly exposures: readonly MethodExposure[]
  readonly flags: readonly MethodFlag[]
  /** newest first */
  readonly changelog: readonly {
    readonly version: string
    readonly date: string
    readonly note: string
    readonly changes: readonly { readonly kind: Change['kind']; readonly about: string; readonly note: string | null }[]
  }[]
}

export type MethodPractice = {
  readonly id: string
  /** "A1": letter of the dimension's place, number within it, as in reports */
  readonly code: string
  readonly short: string
  readonly ask: string
  readonly why: string
  readonly weight: string
  readonly quick: boolean
  readonly levels: readonly { readonly level: string; readonly name: string; readonly text: string }[]
  readonly evidence: { readonly documented: string; readonly verified: string }
  readonly probe: string
}

export type MethodExposure = {
  readonly id: string
  readonly short: string
  readonly ask: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly requires: string; readonly why: string | null }[]
}

export type MethodFlag = {
  readonly id: string
  readonly short: string
  readonly text: string
  readonly clears: string
  readonly cap: string
}

export const methodPage = (instrument: Instrument, locale: Locale): MethodModel => {
  const text = (words: Words) => choose(words, locale)
  return {
    id: instrument.id,
    version: instrument.version,
    title: text(instrument.title),
    lead: text(instrument.lead),
    dimensions: instrument.dimensions.map((dimension, place) => ({
      id: dimension.id,
      name: text(dimension.name),
      lead: text(dimension.lead),
      weight: String(dimension.weight),
      base: String(dimension.base),
      practices: instrument.practices
        .filter((practice) => practice.dimension === dimension.id)
        .map((practice, index) => practiceOf(practice, `${String.fromCharCode(65 + place)}${index + 1}`, text)),
    })),
    levels: instrument.levels.map((level, index) => ({ level: String(index), name: text(level.name), text: text(level.text) })),
    evidence: evidenceGrades.map((grade) => ({
      id: grade,
      name: text(instrument.evidenceNames[grade].name),
      help: text(instrument.evidenceNames[grade].help),
      cap: String(instrument.evidence[grade]),
    })),
    bands: instrument.bands.map((band) => ({
      id: band.id,
      name: text(band.name),
      atLeast: String(band.atLeast),
      weakest: String(band.weakestAtLeast),
      meaning: text(band.meaning),
      investor: text(band.investor),
    })),
    exposures: instrument.exposures.map((exposure) => exposureOf(exposure, instrument, locale)),
    flags: instrument.flags.map((flag) => flagOf(flag, instrument, locale)),
    changelog: instrument.changelog.map(({ version, date, note, changes }) => ({
      version,
      date: day(date, locale),
      note: text(note),
      changes: changes.map((change) => ({
        kind: change.kind,
        about: subjectOf(change, instrument, text),
        note: change.note === undefined ? null : text(change.note),
      })),
    })),
  }
}

/** The question, dimension or flag that a change is about, by the name it has or had. */
const subjectOf = (
  change: Change,
  { title, exposures, practices, retired, dimensions, flags }: Instrument,
  text: (words: Words) => string,
): string => {
  const named = <T extends { readonly id: string }>(list: readonly T[], id: string, name: (item: T) => Words) =>
    list.filter((item) => item.id === id).map((item) => text(name(item)))
  if ('question' in change) {
    const asked = [...exposures, ...practices, ...retired.map(({ item }) => item)]
    return named(asked, change.question, ({ short }) => short)[0] ?? change.question
  }
  if ('dimension' in change) return named(dimensions, change.dimension, ({ name }) => name)[0] ?? change.dimension
  if ('flag' in change) return named(flags, change.flag, ({ short }) => short)[0] ?? change.flag
  return text(title)
}

const practiceOf = (practice: Practice, code: string, text: (words: Words) => string): MethodPractice => ({
  id: practice.id,
  code,
  short: text(practice.short),
  ask: text(practice.ask),
  why: text(practice.why),
  weight: String(practice.weight),
  quick: practice.quick,
  levels: practice.levels.map((level, index) => ({ level: String(index), name: text(level.name), text: text(level) })),
  evidence: { documented: text(practice.evidence.documented), verified: text(practice.evidence.verified) },
  probe: text(practice.probe),
})

const exposureOf = (exposure: Exposure, instrument: Instrument, locale: Locale): MethodExposure => ({
  id: exposure.id,
  short: choose(exposure.short, locale),
  ask: choose(exposure.ask, locale),
  options: exposure.options.map((option) => ({
    id: option.id,
    label: choose(option, locale),
    requires: requiresOf(option.requires, instrument, locale),
    why: option.why === undefined ? null : choose(option.why, locale),
  })),
})

/** "Data 3 and Ethics 2", in the order of the dimensions; empty where the option requires nothing. */
const requiresOf = (requires: Readonly<Record<string, number>>, instrument: Instrument, locale: Locale): string =>
  list(
    instrument.dimensions.flatMap(({ id, name }) => {
      const level = requires[id] ?? 0
      return level === 0 ? [] : [sayIn(locale)('methodPage.requires', { dimension: choose(name, locale), level })]
    }),
    locale,
  )

const flagOf = (flag: Flag, instrument: Instrument, locale: Locale): MethodFlag => {
  const say = sayIn(locale)
  const band = instrument.bands[flag.cap]
  return {
    id: flag.id,
    short: choose(flag.short, locale),
    text: choose(flag.text, locale),
    clears: choose(flag.clears, locale),
    cap:
      flag.cap === instrument.bands.length - 1 || band === undefined
        ? say('band.watch')
        : say('band.cap', { band: choose(band.name, locale) }),
  }
}
