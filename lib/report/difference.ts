import { change } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { toAnswers } from '#lib/instrument/record'
import { inScope } from '#lib/instrument/scope'
import { attribute, type Cause, causes, type End, type Two } from '#lib/scoring/causes'
import { type Reading, readings } from '#lib/scoring/result'
import { SCORING_VERSION } from '#lib/scoring/version'
import { answerChanges, type Changes } from './changes'
import type { Figure, ReportModel } from './model'
import type { AssessedPart } from './parts'

/** One end of a comparison: what was frozen, and what is said about it. */
export type Side = {
  readonly parts: readonly [AssessedPart, ...AssessedPart[]]
  readonly scope: 'quick' | 'full'
  readonly report: ReportModel
}

export type CauseModel = {
  readonly cause: Cause
  readonly name: string
  readonly help: string
  /** points by which it changed each reading, label "+7.7" */
  readonly figures: Readonly<Record<Reading, Figure>>
}

export type DifferenceModel = {
  readonly scores: readonly {
    readonly reading: Reading
    readonly name: string
    readonly from: Figure
    readonly to: Figure
    readonly change: Figure
  }[]
  /** every cause in its order; null where the change cannot be split, with `unsplit` saying why */
  readonly causes: readonly CauseModel[] | null
  readonly unsplit: string | null
  readonly main: Changes
  /** how much changed in the companion, or null where there is none on either side */
  readonly companion: (Changes & { readonly summary: string }) | null
}

const twoOf = (from: Side, to: Side): Two => {
  const sides: Readonly<Record<End, Side>> = { from, to }
  const main = (end: End) => sides[end].parts[0]
  // Made once each, since scoring keeps what it has prepared of an instrument as long as the object lives.
  const mixed = { fromTo: inScope(main('from').instrument, to.scope), toFrom: inScope(main('to').instrument, from.scope) }
  return {
    whole: { from: main('from').instrument, to: main('to').instrument },
    asked: (version, scope) => {
      if (version === scope) return main(version).asked
      return version === 'from' ? mixed.fromTo : mixed.toFrom
    },
    answers: {
      from: toAnswers(main('from').instrument, main('from').records),
      to: toAnswers(main('to').instrument, main('to').records),
    },
  }
}

const figureOf = (tenths: number): Figure => ({ value: tenths / 10, label: change(tenths, 0) })

/**
 * What changed between two snapshots of one assessment, in one language: scores by cause, answers, evidence, flags. The parts of a change
 * add up to it to the tenth.
 */
export const difference = (from: Side, to: Side, locale: Locale): DifferenceModel => {
  const say = translator(locale, 'history')
  const [before, after] = [from.parts[0].result, to.parts[0].result]
  const none: Figure = { value: null, label: say('list.none') }
  const two = twoOf(from, to)
  const isComparable = before.scoring === SCORING_VERSION && after.scoring === SCORING_VERSION
  const split = { evidenced: attribute(two, 'evidenced'), claimed: attribute(two, 'claimed'), possible: attribute(two, 'possible') }
  const isSplit = isComparable && readings.every((reading) => split[reading] !== null)
  const shareOf = (reading: Reading, place: number) => figureOf(split[reading]?.shares[place]?.tenths ?? 0)
  const [fromBeside, toBeside] = [from.parts[1], to.parts[1]]
  const beside =
    fromBeside !== undefined && toBeside !== undefined && from.report.companion !== null && to.report.companion !== null
      ? answerChanges(
          { part: fromBeside, report: from.report.companion.report },
          { part: toBeside, report: to.report.companion.report },
          say('compare.absent'),
        )
      : null
  const count = beside === null ? 0 : beside.answers.length + beside.evidence.length + beside.flags.length
  return {
    scores: readings.map((reading) => {
      const [was, is] = [before.display[reading], after.display[reading]]
      return {
        reading,
        name: to.report.readings[reading].name,
        from: from.report.readings[reading].score,
        to: to.report.readings[reading].score,
        change: was === null || is === null ? none : figureOf(is - was),
      }
    }),
    causes: isSplit
      ? causes.map((cause, place) => ({
          cause,
          name: say(`cause.${cause}.name`),
          help: say(`cause.${cause}.help`),
          figures: { evidenced: shareOf('evidenced', place), claimed: shareOf('claimed', place), possible: shareOf('possible', place) },
        }))
      : null,
    unsplit: isSplit ? null : say(isComparable ? 'compare.null' : 'compare.rules'),
    main: answerChanges({ part: from.parts[0], report: from.report }, { part: to.parts[0], report: to.report }, say('compare.absent')),
    companion:
      beside === null
        ? null
        : { ...beside, summary: say('compare.companion', { title: to.report.companion?.report.instrument.title ?? '', count }) },
  }
}
