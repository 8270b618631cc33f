import { cutTenths, gain, percent, tenths } from '#lib/i18n/format'
import { choose, type Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Answers } from '#lib/instrument/answers'
import type { Instrument } from '#lib/instrument/schema'
import type { DimensionModel, Figure, PracticeModel, ReportModel } from '#lib/report/model'
import { type Comparison, compare } from '#lib/scoring/compare'
import type { Fraction } from '#lib/scoring/fraction'
import type { Pair } from '#lib/scoring/pair'
import type { Reading, Result } from '#lib/scoring/result'
import type { Weights } from '#lib/scoring/scale'

/** One start-up as it is compared, in the reading of the board: after the review where that is the board's, as answered otherwise. */
export type Compared = {
  readonly id: string
  readonly name: string
  /** what is said of it by the board's instrument in that reading */
  readonly report: ReportModel
  readonly result: Result
  readonly answers: Answers
}

export type ComparisonInput = {
  readonly instrument: Instrument
  readonly weights: Weights
  /** of the answers given: the reviewed reading is the evidenced one of reviewed answers */
  readonly reading: Reading
  readonly tolerance: Fraction
  readonly entrants: readonly Compared[]
  readonly locale: Locale
}

/** How far an order can be relied upon. */
export type PairKind = 'tie' | 'dominates' | 'never' | 'far' | 'flips'

export type ComparisonModel = {
  /** by score in the board's reading and weights, ties by name */
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    /** "1", or "1–2" where other weights within the tolerance could move it */
    readonly rank: string
    readonly score: Figure
    readonly readings: Readonly<Record<Reading, Figure>>
    readonly band: string
    readonly flags: string
    readonly coverage: string
  }[]
  /** dimensions with weight that some start-up has not scored, and that no order counts */
  readonly dropped: readonly string[]
  readonly dimensions: readonly {
    readonly id: string
    readonly name: string
    /** in the order of `rows` */
    readonly entrants: readonly { readonly id: string; readonly name: string; readonly dimension: DimensionModel }[]
  }[]
  readonly chapters: readonly {
    readonly id: string
    readonly name: string
    readonly practices: readonly {
      readonly id: string
      readonly code: string
      readonly short: string
      /** whether they did not all answer the same */
      readonly differs: boolean
      readonly cells: readonly { readonly id: string; readonly name: string; readonly practice: PracticeModel }[]
    }[]
  }[]
  /** every pair, the one ahead first */
  readonly pairs: readonly { readonly id: string; readonly kind: PairKind; readonly text: string; readonly more: string | null }[]
}

const byId = <T extends { readonly id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((one) => one.id === id)
  if (found === undefined) throw new RangeError(`nothing is named ${id}`)
  return found
}

const kindOf = ({ lead, dominates, flipsAt }: Pair): PairKind => {
  if (lead === 0) return 'tie'
  if (dominates) return 'dominates'
  if (flipsAt === null) return 'never'
  return flipsAt > 1 ? 'far' : 'flips'
}

/**
 * At or above in every practice at equal targets: then no other spacing of the levels reverses the order either (SCORING 9.1). Only
 * where the same practices count for both.
 */
const isAboveInAll = (x: Result, y: Result, reading: Reading): boolean => {
  const [one, other] = [x.readings[reading], y.readings[reading]]
  const practices = Object.keys(one.credit)
  return (
    practices.length === Object.keys(other.credit).length &&
    practices.every((id) => (one.credit[id] ?? -1) >= (other.credit[id] ?? Number.POSITIVE_INFINITY)) &&
    Object.entries(one.targets).every(([dimension, target]) => other.targets[dimension] === target)
  )
}

const pairsOf = ({ entrants, locale, reading, tolerance }: ComparisonInput, order: readonly Compared[], { pairs }: Comparison) => {
  const say = translator(locale, 'screen')
  const allowed = percent(Math.floor((1_000 * Number(tolerance.of)) / Number(tolerance.over)))
  return order.flatMap((x, place) =>
    order.slice(place + 1).flatMap((y) => {
      const pair = pairs[`${x.id}|${y.id}`]
      if (pair === undefined) return []
      const kind = kindOf(pair)
      const values = {
        ahead: x.name,
        behind: y.name,
        lead: gain(cutTenths(pair.lead), pair.lead).replace('+', ''),
        share: percent(Math.floor((pair.flipsAt ?? 0) * 1_000)),
        tolerance: allowed,
      }
      const above = isAboveInAll(byId(entrants, x.id).result, byId(entrants, y.id).result, reading)
      return [
        {
          id: `${x.id} ${y.id}`,
          kind,
          text: say(`compare.pair.${kind}`, values),
          more: above && kind !== 'tie' ? say('compare.pair.above', values) : kind === 'tie' ? null : standsWithin(pair),
        },
      ]
      function standsWithin({ robust, dominates }: Pair): string | null {
        if (dominates) return null
        return say(robust ? 'compare.pair.holds' : 'compare.pair.within', values)
      }
    }),
  )
}

const rangeOf = (best: number, worst: number): string => (best === worst ? String(best) : `${best}–${worst}`)

/** Two to six start-ups beside one another, in one language; every number is the engine's (SCORING 2.9). */
export const comparisonModel = (input: ComparisonInput): ComparisonModel => {
  const { instrument, weights, reading, tolerance, entrants, locale } = input
  const say = translator(locale, 'screen')
  const portfolio = entrants.map(({ id, answers }) => ({ name: id, answers }))
  const compared = compare(instrument, portfolio, { weights, reading, tolerance })
  const placed = compared.rows.map((row) => ({ row, entrant: byId(entrants, row.name) }))
  // Where nothing can be ranked they stand as they were given.
  const order = placed.length > 0 ? placed.map(({ entrant }) => entrant) : entrants
  const dimensionName = (id: string) => choose(byId(instrument.dimensions, id).name, locale)
  const bandName = (band: number | null) => {
    const found = band === null ? undefined : instrument.bands[band]
    return found === undefined ? say('compare.none') : choose(found.name, locale)
  }
  const count = (report: ReportModel, status: string) => report.flags.filter((flag) => flag.status === status && !flag.watch).length
  return {
    rows: order.map(({ id, name, report }) => {
      const row = placed.find(({ entrant }) => entrant.id === id)?.row
      return {
        id,
        name,
        rank: row === undefined ? '' : rangeOf(row.best, row.worst),
        score: row === undefined ? { value: null, label: say('compare.none') } : { value: row.score, label: tenths(cutTenths(row.score)) },
        readings: {
          evidenced: report.readings.evidenced.score,
          claimed: report.readings.claimed.score,
          possible: report.readings.possible.score,
        },
        band: bandName(row?.band ?? null),
        flags: say('compare.flagCount', { raised: count(report, 'raised'), open: count(report, 'open') }),
        coverage: report.checks.coverage.label,
      }
    }),
    dropped: compared.dropped.map(dimensionName),
    dimensions: instrument.dimensions.map(({ id }) => ({
      id,
      name: dimensionName(id),
      entrants: order.map((one) => ({ id: one.id, name: one.name, dimension: byId(one.report.dimensions, id) })),
    })),
    chapters: instrument.dimensions.map((dimension) => ({
      id: dimension.id,
      name: dimensionName(dimension.id),
      practices: instrument.practices
        .filter((practice) => practice.dimension === dimension.id)
        .map(({ id, short }) => {
          const cells = order.map((one) => ({
            id: one.id,
            name: one.name,
            practice: byId(byId(one.report.dimensions, dimension.id).practices, id),
          }))
          return {
            id,
            code: cells[0]?.practice.code ?? '',
            short: choose(short, locale),
            differs: new Set(cells.map(({ practice }) => `${practice.answer} ${practice.evidence?.earned}`)).size > 1,
            cells,
          }
        }),
    })),
    pairs: pairsOf(input, order, compared),
  }
}
