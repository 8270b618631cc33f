import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Instrument } from '#lib/instrument/schema'
import type { Cell } from '#lib/report/csv'
import { boardReadings } from '#lib/screening/board'
import { readinessUnit } from '#lib/screening/standing'
import type { Board } from '#lib/store/boards'
import type { Submission } from '#lib/store/submission-rows'
import { stageName } from './stage-name'

type Row = readonly Cell[]

const score = (tenths: number | null): Cell => (tenths === null ? null : tenths / 10)

/** Readiness as a percentage with one decimal, cut as it is everywhere (SCORING 2.7). */
const percent = (units: number | null | undefined): Cell => (units == null ? null : Math.floor((units * 1_000) / readinessUnit) / 10)

/** The table of a board in one language: its first row names the columns, numbers are numbers. */
export const boardTable = (board: Board, instrument: Instrument, ranks: ReadonlyMap<number, number>, locale: Locale) => {
  const t = translator(locale, 'boardExport')
  const bands = instrument.bands.map(({ name }) => name[locale])
  const say = translator(locale, 'screen')
  const stages = new Map(board.stages.map((stage) => [stage.id, stageName(stage, (key) => say(`stages.${key}`))]))
  const dimensions = board.dimensions.map((id) => instrument.dimensions.find((one) => one.id === id)?.name[locale] ?? id)
  const header: Row = [
    t('rank'),
    t('name'),
    t('list'),
    t('stage'),
    ...boardReadings.map((reading) => t(`score.${reading}`)),
    t('band', { reading: t(`reading.${board.reading}`) }),
    ...dimensions.map((name) => t('readiness', { name, reading: t(`reading.${board.reading}`) })),
    t('raised'),
    t('open'),
    t('unevidenced'),
    t('coverage'),
    t('seal'),
    t('source'),
    t('round'),
    t('at'),
    t('received'),
    t('code'),
    t('id'),
  ]
  const row = (one: Submission): Row => {
    const { band, readiness } = one.readings[board.reading]
    return [
      one.list === 'ranked' && one.weighted !== null ? (ranks.get(one.weighted) ?? null) : null,
      one.name,
      t(`lists.${one.list}`),
      stages.get(one.stage) ?? one.stage,
      ...boardReadings.map((reading) => score(one.readings[reading].score)),
      band === null ? null : (bands[band] ?? null),
      ...dimensions.map((_, place) => percent(readiness[place])),
      one.flags.raised,
      one.flags.open,
      one.flags.unevidenced,
      score(one.coverage),
      t(`seals.${one.verdict}`),
      t(`sources.${one.source}`),
      one.round,
      one.at.slice(0, 10),
      one.receivedAt.slice(0, 10),
      one.code,
      one.id,
    ]
  }
  return { header, row }
}
