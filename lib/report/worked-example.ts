import { percent, tenths } from '#lib/i18n/format'
import { choose, type Locale, type Words } from '#lib/i18n/locale'
import type { Answers } from '#lib/instrument/answers'
import type { Instrument, Practice } from '#lib/instrument/schema'
import type { Result } from '#lib/scoring/result'
import { sayIn } from './say'

/**
 * A real score worked through (SCORING 2.4, formulas 1 to 6), on the evidenced reading: one dimension practice by practice, then the
 * dimensions together. The shown contributions are apportioned, so every column sums to the figure below it, to the tenth.
 */
export type WorkedExample = {
  readonly company: string
  readonly dimension: string
  readonly target: string
  /** the answers that set the target: "Customers: consumers" */
  readonly drivers: readonly string[]
  readonly practices: readonly {
    readonly id: string
    readonly short: string
    readonly weight: string
    /** "2", or the state of a question without a level */
    readonly claimed: string
    /** name of the evidence grade and the level that it can support: "documented: 3" */
    readonly evidence: string
    readonly counts: string
    /** "1 / 2" */
    readonly credit: string
    readonly points: string
    readonly contribution: string
  }[]
  readonly sum: { readonly points: string; readonly contribution: string }
  readonly dimensions: readonly {
    readonly id: string
    readonly name: string
    readonly target: string
    readonly readiness: string
    readonly points: string
    readonly contribution: string
  }[]
  readonly score: string
  readonly band: string | null
}

type Input = {
  readonly instrument: Instrument
  readonly answers: Answers
  readonly result: Result
  readonly name: Words
  readonly locale: Locale
}

/** The example of an assessment, or null where its score cannot be worked out. The dimension is the one whose evidence reaches least far. */
export const workedExample = (input: Input): WorkedExample | null => {
  const { instrument, locale, result } = input
  const reading = result.readings.evidenced
  const dimension = instrument.dimensions.find(({ id }) => id === reading.weakest)
  if (reading.score === null || dimension === undefined) return null
  const target = reading.targets[dimension.id] ?? dimension.base
  const rows = countingOf(input, dimension.id)
  return {
    company: choose(input.name, locale),
    dimension: choose(dimension.name, locale),
    target: String(target),
    drivers: driversOf(input, dimension.id),
    practices: rows.map((practice) => practiceRow(input, practice, target)),
    sum: sumOf(result, rows),
    dimensions: instrument.dimensions
      .filter(({ id }) => reading.scored.includes(id))
      .map(({ id, name }) => ({
        id,
        name: choose(name, locale),
        target: String(reading.targets[id] ?? 0),
        readiness: percent(result.displayDimensions[id]?.evidenced?.percent ?? 0),
        ...sumOf(result, countingOf(input, id)),
      })),
    score: tenths(result.display.evidenced ?? 0),
    band: reading.band === null ? null : choose(instrument.bands[reading.band]?.name ?? '', locale),
  }
}

const countingOf = ({ instrument, result }: Input, dimension: string): readonly Practice[] =>
  instrument.practices.filter((practice) => practice.dimension === dimension && Object.hasOwn(result.points, practice.id))

const sumOf = (result: Result, practices: readonly Practice[]) => ({
  points: tenths(practices.reduce((sum, { id }) => sum + (result.displayPoints[id] ?? 0), 0)),
  contribution: tenths(practices.reduce((sum, { id }) => sum + (result.displayContributions.evidenced[id] ?? 0), 0)),
})

const driversOf = ({ instrument, locale, result }: Input, dimension: string): readonly string[] =>
  (result.readings.evidenced.drivers[dimension] ?? []).flatMap(([id, option]) => {
    const exposure = instrument.exposures.find((one) => one.id === id)
    if (exposure === undefined) return []
    const chosen = exposure.options.find((one) => one.id === option)
    const answer = chosen === undefined ? sayIn(locale)('answer.dk') : choose(chosen, locale)
    return [sayIn(locale)('example.driver', { question: choose(exposure.short, locale), answer })]
  })

const practiceRow = ({ instrument, answers, result, locale }: Input, practice: Practice, target: number) => {
  const say = sayIn(locale)
  const answer = answers.practices[practice.id]
  const known = typeof answer === 'object' ? answer : null
  const grade = known?.evidence ?? 'none'
  const cap = instrument.evidence[grade]
  const counts = known === null ? 0 : Math.min(known.level, cap)
  return {
    id: practice.id,
    short: choose(practice.short, locale),
    weight: String(practice.weight),
    claimed: known === null ? say(answer === 'dk' ? 'answer.dk' : 'answer.unanswered') : String(known.level),
    evidence: known === null ? '' : say('example.evidence', { grade: choose(instrument.evidenceNames[grade].name, locale), level: cap }),
    counts: String(counts),
    credit: `${Math.min(counts, target)} / ${target}`,
    points: tenths(result.displayPoints[practice.id] ?? 0),
    contribution: tenths(result.displayContributions.evidenced[practice.id] ?? 0),
  }
}
