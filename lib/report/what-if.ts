import { change, tenths } from '#lib/i18n/format'
import type { Answers } from '#lib/instrument/answers'
import type { NumericInstrument } from '#lib/instrument/numeric'
import { assess } from '#lib/scoring/assess'
import type { FlagStatus, Reading, Result } from '#lib/scoring/result'
import { type LimitFact, limitFacts } from './limit-facts'
import type { Figure } from './model'
import { answersAfter, type Move, standingOf, validMoves } from './moves'
import { type StreakFigures, streakOf } from './streak'

/** The same number before and after, and the difference of the two as shown: "+10.1", "−2.0", "<0.1", "0.0". */
export type ChangedFigure = { readonly from: Figure; readonly to: Figure; readonly change: Figure }

export type WhatIfReading = {
  /** 0..100, cut to a tenth */
  readonly score: ChangedFigure
  /** indexes into the instrument's bands */
  readonly band: { readonly from: number | null; readonly to: number | null }
  /** what holds the band afterwards */
  readonly limits: readonly LimitFact[]
}

export type WhatIf = {
  /** those that were made; chosen ones that are none any more are left out */
  readonly moves: readonly Move[]
  readonly readings: Readonly<Record<Reading, WhatIfReading>>
  readonly dimensions: Readonly<Record<string, { readonly from: StreakFigures; readonly to: StreakFigures }>>
  /** every flag, in the instrument's order */
  readonly flags: readonly { readonly id: string; readonly from: FlagStatus; readonly to: FlagStatus }[]
  /** person-days of the steps of the moves; better evidence of what is done has no estimate and adds none */
  readonly effort: number
  readonly result: Result
}

/** Person-days from where a practice stands to the level of its move. */
export const effortOf = (instrument: NumericInstrument, answers: Answers, { practice: id, level }: Move): number => {
  const practice = instrument.practices.find((one) => one.id === id)
  const standing = practice === undefined ? null : standingOf(practice, answers)
  if (practice === undefined || standing === null || level === undefined) return 0
  return practice.effort.slice(standing.level, level).reduce((days, more) => days + more, 0)
}

const scoreFigure = (shown: number | null): Figure =>
  shown === null ? { value: null, label: '' } : { value: shown / 10, label: tenths(shown) }

/** Before and after; a difference that binary rounding makes of two equal scores is none. */
const scoreOf = (from: Result, to: Result, reading: Reading): ChangedFigure => {
  const [before, after] = [from.display[reading], to.display[reading]]
  const exact = (to.readings[reading].score ?? 0) - (from.readings[reading].score ?? 0)
  const difference = (after ?? 0) - (before ?? 0)
  const label = change(difference, Math.abs(exact) < 1e-9 ? 0 : exact)
  return { from: scoreFigure(before), to: scoreFigure(after), change: { value: difference / 10, label } }
}

/**
 * What the result would be if the chosen moves were made: the answers are changed and scored anew, by the same rules (SCORING 2). Pure
 * and quick, so that it runs in the browser at every choice; `now` is the result of the answers as they are. Moves that are none are
 * left out. `notScored` labels what has no score.
 */
export const whatIf = (
  instrument: NumericInstrument,
  answers: Answers,
  now: Result,
  chosen: readonly Move[],
  notScored: string,
): WhatIf => {
  const moves = validMoves(instrument, answers, chosen)
  const result = moves.length === 0 ? now : assess(instrument, answersAfter(instrument, answers, moves))
  const readingOf = (reading: Reading): WhatIfReading => ({
    score: scoreOf(now, result, reading),
    band: { from: now.readings[reading].band, to: result.readings[reading].band },
    limits: limitFacts(instrument, result, reading),
  })
  return {
    moves,
    readings: { evidenced: readingOf('evidenced'), claimed: readingOf('claimed'), possible: readingOf('possible') },
    dimensions: Object.fromEntries(
      instrument.dimensions.map(({ id }) => [id, { from: streakOf(now, id, notScored), to: streakOf(result, id, notScored) }]),
    ),
    flags: instrument.flags.map(({ id }) => ({ id, from: now.flagStatus[id] ?? 'clear', to: result.flagStatus[id] ?? 'clear' })),
    effort: moves.reduce((days, move) => days + effortOf(instrument, answers, move), 0),
    result,
  }
}
