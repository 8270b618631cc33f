import { firstDay } from './dates'
import type { DutyFacts } from './facts'

/**
 * What a saved calculation is compared with: the facts and the last day, up to `today` (ISO), on which one of them began or ended to
 * apply. It changes with the facts, and on every day on which they say that the law changes.
 */
export function editionOf({ version, duties }: DutyFacts, today: string): string {
  const days = duties.flatMap(({ from, until }) => [
    ...(from === null ? [] : [firstDay(from)]),
    ...(until === null ? [] : [dayAfter(until)]),
  ])
  const last = days
    .filter((day) => day <= today)
    .sort()
    .at(-1)
  return last === undefined ? version : `${version}.${last}`
}

const dayAfter = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
