import type { Dimension } from '#lib/instrument/schema'
import { barOf, emptyBar } from './bar'
import { driversOf } from './drivers'
import type { DimensionModel, Figure } from './model'
import { practicesOf } from './practices'
import { streakOf } from './streak'
import { placed, type Subject } from './subject'
import { whyDimension } from './why'

const gapOf = ({ say }: Subject, { value, label }: Figure): Figure => ({
  value,
  label: value === null ? label : say('dimension.gap', { gap: label }),
})

const dimensionOf = (subject: Subject, dimension: Dimension): DimensionModel => {
  const { instrument, result, say, text } = subject
  const { id } = dimension
  const streak = streakOf(result, id, say('score.notScored'))
  const { target, level, state } = streak
  const possible = result.readings.possible.targets[id] ?? target
  const drivers = driversOf(subject, id)
  const parts = result.displayDimensionParts[id]
  return {
    id,
    name: text(dimension.name),
    short: text(dimension.short),
    lead: text(dimension.lead),
    target: { value: target, label: String(target), name: text(placed('level', instrument.levels, target).name) },
    possibleTarget:
      possible === target ? null : { value: possible, label: String(possible), note: say('dimension.possibleTarget', { level: possible }) },
    drivers,
    baseNote: drivers.length === 0 ? say('dimension.base', { level: target }) : null,
    level,
    percent: streak.percent,
    gap: { claimed: gapOf(subject, streak.gap.claimed), evidenced: gapOf(subject, streak.gap.evidenced) },
    state,
    stateLabel: say(`dimension.state.${state}`, { gap: streak.gap.claimed.label }),
    bar: parts === undefined ? emptyBar(say) : barOf(say, parts),
    why: whyDimension(subject, id),
    practices: practicesOf(subject, id),
  }
}

export const dimensionsOf = (subject: Subject): readonly DimensionModel[] =>
  subject.instrument.dimensions.map((dimension) => dimensionOf(subject, dimension))
