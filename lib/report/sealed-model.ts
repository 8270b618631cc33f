import { cutTenths, percent, tenths } from '#lib/i18n/format'
import { choose, type Locale } from '#lib/i18n/locale'
import type { Instrument } from '#lib/instrument/schema'
import type { Reading } from '#lib/scoring/result'
import type { SummaryPart } from '#lib/snapshot/payload'
import { bandName, bandsOf } from './bands'
import { tenthsFigure } from './bar'
import type { DimensionModel, Figure, FlagModel, ReportModel, StreakState } from './model'
import { sayIn } from './say'
import { placed, type Speaker } from './subject'

/** What a streak on the stone is drawn from. */
export type StreakModel = Pick<
  DimensionModel,
  'id' | 'name' | 'short' | 'level' | 'percent' | 'state' | 'stateLabel' | 'target' | 'possibleTarget'
>

/** The numbers of one instrument as a seal holds them, in one language. */
export type SealedModel = Pick<ReportModel, 'instrument' | 'scoring' | 'bands' | 'levels'> & {
  readonly readings: Readonly<Record<Reading, ReportModel['readings'][Reading]>>
  readonly dimensions: readonly StreakModel[]
  /** those that are not clear, in the instrument's order within raised, open, unevidenced */
  readonly flags: readonly Pick<FlagModel, 'id' | 'status' | 'statusName' | 'short' | 'cap' | 'watch'>[]
}

const scoreOf = ({ say }: Speaker, score: number | null): Figure =>
  score === null ? { value: null, label: say('score.none') } : tenthsFigure(score)

const readingOf = (speaker: Speaker, part: SummaryPart, reading: Reading, bands: ReportModel['bands']) => {
  const { score, band } = part.scores[reading]
  return {
    reading,
    name: speaker.say(`reading.${reading}.name`),
    help: speaker.say(`reading.${reading}.help`),
    score: scoreOf(speaker, score),
    band: band === null ? null : placed('band', bands, band),
    limits: [],
  }
}

type Shown = SummaryPart['dimensions'][string]

/** Whole tenths of a level on the axis of the claimed target. A reading with a lower target of its own is put on it by its percentage. */
const onAxis = ({ level, percent: share }: NonNullable<Shown[Reading]>, target: number): number => {
  const scaled = (share * target) / 1_000
  return Math.abs(scaled - level / 10) < 0.2 ? level : cutTenths(scaled)
}

const stateOf = ({ evidenced, claimed }: Shown): StreakState => {
  if (evidenced === null || claimed === null) return 'not-scored'
  if (evidenced.gap === 0) return 'met'
  return claimed.gap === 0 ? 'claimed-only' : 'short'
}

const streakOf = ({ instrument, say, text }: Speaker, dimension: Instrument['dimensions'][number], shown: Shown): StreakModel => {
  const none: Figure = { value: null, label: say('score.notScored') }
  const figures = (of: (one: NonNullable<Shown[Reading]>) => Figure) => {
    const figure = (reading: Reading) => {
      const one = shown[reading]
      return one === null ? none : of(one)
    }
    return { evidenced: figure('evidenced'), claimed: figure('claimed'), possible: figure('possible') }
  }
  const state = stateOf(shown)
  const { target } = shown
  return {
    id: dimension.id,
    name: text(dimension.name),
    short: text(dimension.short),
    target: { value: target, label: String(target), name: text(placed('level', instrument.levels, target).name) },
    possibleTarget: null,
    level: figures((one) => ({ value: onAxis(one, target) / 10, label: tenths(onAxis(one, target)) })),
    percent: figures((one) => ({ value: one.percent / 10, label: percent(one.percent) })),
    state,
    stateLabel: say(`dimension.state.${state}`, { gap: tenthsFigure(shown.claimed?.gap ?? 0).label }),
  }
}

const order = ['raised', 'open', 'unevidenced'] as const

const flagsOf = (speaker: Speaker, part: SummaryPart): SealedModel['flags'] => {
  const { instrument, say, text } = speaker
  return order.flatMap((status) =>
    instrument.flags
      .filter(({ id }) => part.flags[id] === status)
      .map((flag) => {
        const watch = flag.cap === instrument.bands.length - 1
        return {
          id: flag.id,
          status,
          statusName: watch ? say(`watch.${status}.name`) : say(`flag.${status}.name`),
          short: text(flag.short),
          cap: watch ? say('band.watch') : say('band.cap', { band: bandName(speaker, flag.cap) }),
          watch,
        }
      }),
  )
}

/** What a sealed part says, in the words of the instrument that it names. Nothing is computed anew: every number stands in the seal. */
export const sealedModel = (instrument: Instrument, part: SummaryPart, locale: Locale): SealedModel => {
  const speaker: Speaker = { instrument, say: sayIn(locale), text: (words) => choose(words, locale) }
  const bands = bandsOf(speaker)
  const reading = (one: Reading) => readingOf(speaker, part, one, bands)
  return {
    instrument: { id: instrument.id, version: instrument.version, title: speaker.text(instrument.title) },
    scoring: part.scoring,
    bands,
    levels: instrument.levels.map((level, index) => ({ level: index, name: speaker.text(level.name), text: speaker.text(level.text) })),
    readings: { evidenced: reading('evidenced'), claimed: reading('claimed'), possible: reading('possible') },
    dimensions: instrument.dimensions.flatMap((dimension) => {
      const shown = part.dimensions[dimension.id]
      return shown === undefined ? [] : [streakOf(speaker, dimension, shown)]
    }),
    flags: flagsOf(speaker, part),
  }
}
