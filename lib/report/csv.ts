/** A cell of a table: text, a number with its decimal point, or nothing. */
export type Cell = string | number | null

/** What a spreadsheet program takes for the beginning of a formula, also behind blanks that some of them skip. */
const formula = /^[\s]*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/u

/** A text cell that could be run as a formula gets an apostrophe in front, which these programs do not show as part of a formula. Numbers are ours and stay. */
const guarded = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return formula.test(cell) ? `'${cell}` : cell
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Lines of a table as CSV (RFC 4180): CRLF ends each; line breaks within a cell are written as LF. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .map((row) => `${row.map((cell) => quoted(guarded(typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : cell))).join(',')}\r\n`)
    .join('')

/** A whole table: a byte-order mark says that it is UTF-8, without which Excel garbles Chinese. */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${csvLines(rows)}`
