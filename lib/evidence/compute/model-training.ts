import { amount, bytes, day, dollars, figure, share, whole } from '#lib/i18n/format'
import type { HourPrice } from './hardware'
import type { Layout } from './memory'
import type { Grid, Row, VerdictRow } from './model'
import type { ComputeResult } from './result'
import { about, aboutDollars, cards, duration, row, span, type Words } from './say'

export function verdictRows(words: Words, { training, inputs }: ComputeResult): readonly VerdictRow[] {
  const { say, locale } = words
  const rows: VerdictRow[] = []
  const { budget, calendar, cost, days, forCalendar } = training
  if (budget !== null && cost !== null && inputs.budget !== null)
    rows.push({
      id: 'budget',
      verdict: budget,
      title: say(`training.budget.${budget}`),
      text: say('training.budget.text', { budget: dollars(inputs.budget, locale), cost: aboutDollars(words, cost) }),
    })
  if (calendar !== null && inputs.days !== null)
    rows.push({
      id: 'calendar',
      verdict: calendar,
      title: say(`training.calendar.${calendar}`),
      text: say('training.calendar.text', {
        days: duration(words, inputs.days),
        estimate: about(words, days, (value) => duration(words, value)),
        needed: cards(words, forCalendar ?? 0),
      }),
    })
  return rows
}

/** The dates of the offers behind a price, or that it was typed. */
const priceNote = ({ say, locale }: Words, { offers }: HourPrice): string => {
  const dates = offers.map(({ date }) => date).sort()
  if (offers.length === 0) return say('training.priceTyped')
  return say('training.priceFacts', { count: offers.length, first: day(dates[0] ?? '', locale), last: day(dates.at(-1) ?? '', locale) })
}

export const priceRow = (words: Words, price: HourPrice | null): Row => {
  const { say, locale } = words
  if (price === null) return row('price', say('training.price'), say('unknown'), say('head.noPrice'))
  return row('price', say('training.price'), span(words, dollars(price.low, locale), dollars(price.high, locale)), priceNote(words, price))
}

export function trainingRows(words: Words, { training }: ComputeResult): readonly Row[] {
  const { say, locale } = words
  const { hours, days, rental, cost, mfu, productive, energy, carbon, spare } = training
  const money = (range: typeof cost) => (range === null ? say('unknown') : aboutDollars(words, range))
  return [
    row(
      'hours',
      say('training.hours'),
      about(words, hours, (value) => amount(value, locale)),
    ),
    row(
      'days',
      say('training.days'),
      about(words, days, (value) => duration(words, value)),
    ),
    row(
      'mfu',
      say('training.mfu'),
      span(words, share(mfu.low * productive, locale), share(mfu.high * productive, locale)),
      say('training.mfuNote', {
        step: span(words, share(mfu.low, locale), share(mfu.high, locale)),
        productive: share(productive, locale),
      }),
    ),
    priceRow(words, training.price),
    row('rental', say('training.rental'), money(rental)),
    row('cost', say('training.cost'), money(cost), say('training.costNote')),
    row(
      'energy',
      say('training.energy'),
      energy === null ? say('unknown') : about(words, energy, (value) => say('unit.kwh', { value: amount(value, locale) })),
      say('training.energyNote'),
    ),
    row(
      'carbon',
      say('training.carbon'),
      carbon === null ? say('unknown') : about(words, carbon, (value) => say('unit.tonnes', { value: figure(value, locale) })),
    ),
    row('spare', say('training.spare'), span(words, String(spare.low), String(spare.high)), say('training.spareNote')),
  ]
}

const layoutName = ({ say }: Words, { tensor, pipeline, data, sharded }: Layout): string =>
  sharded ? say('memory.nameSharded', { tensor, data }) : say('memory.name', { tensor, pipeline, data })

export function memoryRows(words: Words, { memory, inputs }: ComputeResult): readonly Row[] {
  const { say, locale } = words
  const { smallest, chosen } = memory
  return [
    row('state', say('memory.state'), bytes(memory.state, locale)),
    row('usable', say('memory.usable'), bytes(memory.usable, locale)),
    row(
      'smallest',
      say('memory.smallest'),
      smallest === null
        ? say('memory.smallestNone')
        : say('memory.smallestValue', { cards: cards(words, smallest.count), layout: layoutName(words, smallest.layout) }),
    ),
    row(
      'chosen',
      say('memory.chosen', { count: whole(inputs.count, locale) }),
      chosen === null ? say('memory.chosenNone') : layoutName(words, chosen),
    ),
  ]
}

export function layoutGrid(words: Words, { memory }: ComputeResult): Grid {
  const { say, locale } = words
  const { chosen, layouts } = memory
  return {
    caption: say('memory.caption'),
    columns: (['layout', 'weights', 'gradients', 'optimiser', 'activations', 'total', 'fits'] as const).map((name) =>
      say(`memory.${name}`),
    ),
    rows: layouts.map((layout) => ({
      id: `${layout.tensor}-${layout.pipeline}-${layout.sharded}`,
      name: layoutName(words, layout),
      cells: [
        ...[layout.weights, layout.gradients, layout.optimiser, layout.activations, layout.total].map((value) => bytes(value, locale)),
        layout === chosen ? say('memory.taken') : say(layout.fits ? 'memory.yes' : 'memory.no'),
      ],
      marked: layout === chosen,
    })),
  }
}
