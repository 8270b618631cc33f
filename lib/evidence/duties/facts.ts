import type { Text } from '#lib/i18n/locale'
import type { Source } from '#lib/instrument/sources'
import type { Condition } from './condition'
import type { Market } from './fields'

/** A ban, a duty, a yardstick that nobody must follow, or a note on scope or penalties. */
export const kinds = ['ban', 'duty', 'standard', 'note'] as const
export type Kind = (typeof kinds)[number]

/** What one provision demands of whoever the condition fits. */
export type Duty = {
  readonly id: string
  readonly market: Market
  readonly kind: Kind
  /** ids of facts/regulations.csv; the first names the law under which it is listed and gives the dates */
  readonly laws: readonly [string, ...string[]]
  readonly when: Condition
  /** first and last day on which it applies, ISO; the first possibly only a year or a month */
  readonly from: string | null
  readonly until: string | null
  readonly title: Text
  readonly demands: Text
  /** what would show that it is met; null for a note */
  readonly evidence: Text | null
  /** practices of the readiness instrument that cover it */
  readonly practices: readonly string[]
}

export type DutyFacts = {
  /** of the duties and of the laws together; a saved calculation goes stale when it changes */
  readonly version: string
  readonly duties: readonly Duty[]
  /** every law that a duty names, by id */
  readonly laws: Readonly<Record<string, Source>>
}
