import { cutTenths, percent, tenths } from '#lib/i18n/format'
import type { Reading, Result } from '#lib/scoring/result'
import type { Figure, StreakState } from './model'

/** What the streak of a dimension is drawn and labelled by, in all readings; `gap` is a bare number of levels, "0.6". */
export type StreakFigures = {
  readonly target: number
  /** ends of the streak on the 0..4 axis: readiness of that reading × claimed target; value exact, label cut */
  readonly level: Readonly<Record<Reading, Figure>>
  readonly percent: Readonly<Record<Reading, Figure>>
  readonly gap: Readonly<Record<Reading, Figure>>
  readonly state: StreakState
}

const stateOf = ({ displayDimensions }: Result, dimension: string): StreakState => {
  const shown = displayDimensions[dimension]
  const [evidenced, claimed] = [shown?.evidenced ?? null, shown?.claimed ?? null]
  if (evidenced === null || claimed === null) return 'not-scored'
  if (evidenced.gap === 0) return 'met'
  return claimed.gap === 0 ? 'claimed-only' : 'short'
}

const byReading = (figure: (reading: Reading) => Figure): Readonly<Record<Reading, Figure>> => ({
  evidenced: figure('evidenced'),
  claimed: figure('claimed'),
  possible: figure('possible'),
})

/** Level 1..4 that the claimed reading asks of a dimension. */
export const claimedTarget = ({ readings: { claimed } }: Result, dimension: string): number => claimed.targets[dimension] ?? 1

/** The figures of a dimension; `notScored` is the label of those that do not exist. */
export const streakOf = (result: Result, dimension: string, notScored: string): StreakFigures => {
  const target = claimedTarget(result, dimension)
  const none: Figure = { value: null, label: notScored }
  const shownIn = (reading: Reading) => result.displayDimensions[dimension]?.[reading] ?? null
  return {
    target,
    level: byReading((reading) => {
      const [shown, { readiness, targets }] = [shownIn(reading), result.readings[reading]]
      const share = readiness[dimension] ?? null
      if (share === null || shown === null) return none
      // The three ends nest on the axis of the claimed target, also where the possible reading has a lower one.
      return { value: share * target, label: tenths(targets[dimension] === target ? shown.level : cutTenths(share * target)) }
    }),
    percent: byReading((reading) => {
      const shown = shownIn(reading)
      return shown === null ? none : { value: shown.percent / 10, label: percent(shown.percent) }
    }),
    gap: byReading((reading) => {
      const shown = shownIn(reading)
      return shown === null ? none : { value: shown.gap / 10, label: tenths(shown.gap) }
    }),
    state: stateOf(result, dimension),
  }
}
