import { tenths } from '#lib/i18n/format'
import type { Parts } from '#lib/scoring/result'
import type { BarModel, Figure } from './model'
import type { Say } from './say'

const parts = ['evidenced', 'unevidenced', 'unknown', 'missing'] as const

/** A figure in whole tenths, as a Result shows it. */
export const tenthsFigure = (count: number): Figure => ({ value: count / 10, label: tenths(count) })

/** Four parts as the Result apportioned them, and their sum. */
export const barOf = (say: Say, shown: Parts): BarModel => ({
  total: tenthsFigure(shown.evidenced + shown.unevidenced + shown.unknown + shown.missing),
  parts: parts.map((part) => ({
    part,
    name: say(`part.${part}.name`),
    help: say(`part.${part}.help`),
    figure: tenthsFigure(shown[part]),
  })),
})

/** The bar of something that has no points. */
export const emptyBar = (say: Say): BarModel => barOf(say, { evidenced: 0, unevidenced: 0, unknown: 0, missing: 0 })
