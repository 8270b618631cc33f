/** Where a duty stands in time on a day: without a date, not yet, in force, or over. Days are counted whole. */
export type Status =
  | { readonly when: 'undated' }
  | { readonly when: 'coming'; readonly from: string; readonly days: number }
  | { readonly when: 'in-force'; readonly from: string }
  | { readonly when: 'ended'; readonly until: string }

/** The first day of an ISO day, month or year. */
export const firstDay = (iso: string): string => `${iso}-01-01`.slice(0, 10)

const number = (iso: string): number =>
  Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => number(to) - number(from)

/** The first day counts as in force, and so does the last. */
export function statusOf({ from, until }: { readonly from: string | null; readonly until: string | null }, today: string): Status {
  if (until !== null && until < today) return { when: 'ended', until }
  if (from === null) return { when: 'undated' }
  const first = firstDay(from)
  return first > today ? { when: 'coming', from, days: daysBetween(today, first) } : { when: 'in-force', from }
}

/** Whether a text is a day that the calendar has. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(number(text)) && new Date(number(text) * 86_400_000).toISOString().startsWith(text)
