/** Columns of a board's list that can be hidden; rank, name and score are always there. */
export const columns = ['dimensions', 'claimed', 'band', 'flags', 'gates', 'stage', 'assignee', 'coverage', 'received', 'seal'] as const
export type Column = (typeof columns)[number]

export const columnsCookie = 'ts-board-columns'

const byDefault: readonly Column[] = ['dimensions', 'claimed', 'band', 'flags', 'stage']

/** The columns that a cookie names, in their order; the usual ones where there is none. */
export const columnsOf = (text: string | undefined): readonly Column[] => {
  if (text === undefined) return byDefault
  const named = text.split('.')
  return columns.filter((column) => named.includes(column))
}
