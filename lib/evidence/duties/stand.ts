import type { Duty } from './facts'

/** One practice of an assessment: levels 0 to 4, and the target of its dimension. */
export type PracticeLevels = { readonly evidenced: number; readonly claimed: number; readonly target: number }

/** How a founder stands on a duty: shown, said only, short of the target, or not answered (also where no practice covers it). */
export type Stand = 'evidenced' | 'claimed' | 'short' | 'unknown'

/** By the weakest of the practices that cover the duty; `practices` holds those that were answered. */
export function standOn({ practices: covering }: Pick<Duty, 'practices'>, practices: Readonly<Record<string, PracticeLevels>>): Stand {
  const levels = covering.map((id) => (Object.hasOwn(practices, id) ? practices[id] : undefined))
  if (levels.length === 0 || levels.some((level) => level === undefined)) return 'unknown'
  const known = levels.filter((level) => level !== undefined)
  if (known.some(({ claimed, target }) => claimed < target)) return 'short'
  return known.every(({ evidenced, target }) => evidenced >= target) ? 'evidenced' : 'claimed'
}
