import writeXlsxFile from 'write-excel-file/node'
import { submissionJson } from '#app/api/submission.ts'
import { boardTable } from '#app/board-table.ts'
import type { Locale } from '#lib/i18n/locale'
import type { Instrument } from '#lib/instrument/schema'
import { type Cell, csvLines } from '#lib/report/csv'
import type { Board } from '#lib/store/boards'
import { ranksOf } from '#lib/store/ranks'
import { submissionsAfter } from '#lib/store/submission-pages'
import type { Submission } from '#lib/store/submission-rows'
import { submissionFile } from '#lib/store/submissions'
import type { Database } from '#lib/store/tables'
import { boardJson } from './board'

/** Rows that are read at a time, so that a board of any size needs little memory. */
const batch = 500

/** A spreadsheet is made whole in memory; a larger board goes out as CSV. */
export const maxSheetRows = 20_000

async function* allOf(db: Database, board: Board): AsyncGenerator<readonly Submission[]> {
  for (let after = 0; ; ) {
    const rows = await submissionsAfter(db, board, after, batch)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = last.place
  }
}

const streamed = (parts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await parts.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => void parts.return(undefined),
  })
}

/** The table of a board as CSV, row after row. */
export const csvOf = async (db: Database, board: Board, instrument: Instrument, locale: Locale): Promise<ReadableStream<Uint8Array>> => {
  const { header, row } = boardTable(board, instrument, await ranksOf(db, board), locale)
  const parts = async function* () {
    yield `\uFEFF${csvLines([header])}`
    for await (const rows of allOf(db, board)) yield csvLines(rows.map(row))
  }
  return streamed(parts())
}

const heading = (value: Cell) => ({ value: String(value), fontWeight: 'bold' as const, wrap: true })
// A text stays a text: it is never read as a formula, whatever it begins with.
const cell = (value: Cell) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String })

/** The same as a spreadsheet with a frozen header, or null where there are more rows than `maxSheetRows`. */
export const xlsxOf = async (db: Database, board: Board, instrument: Instrument, locale: Locale): Promise<Uint8Array | null> => {
  const { header, row } = boardTable(board, instrument, await ranksOf(db, board), locale)
  const rows: (readonly Cell[])[] = []
  for await (const some of allOf(db, board)) {
    if (rows.length + some.length > maxSheetRows) return null
    rows.push(...some.map(row))
  }
  const columns = header.map((_, place) => ({ width: place === 1 ? 32 : 14 }))
  // A sheet's name has 31 letters at most, and not these.
  const sheet =
    board.name
      .replace(/[\\/*?:[\]]/g, ' ')
      .slice(0, 31)
      .trim() || '1'
  const data = [header.map(heading), ...rows.map((one) => one.map(cell))]
  return writeXlsxFile(data, { sheet, columns, stickyRowsCount: 1, stickyColumnsCount: 2 }).toBuffer()
}

/** Everything on the board as one JSON document: the board, and each start-up with what it handed in. */
export const jsonOf = (db: Database, board: Board): ReadableStream<Uint8Array> => {
  const parts = async function* () {
    yield `{"format":"touchstone-board/1","board":${JSON.stringify(boardJson(board))},"submissions":[`
    let first = true
    for await (const rows of allOf(db, board))
      for (const one of rows) {
        const file = await submissionFile(db, board.id, one.id)
        yield `${first ? '' : ','}\n${JSON.stringify({ ...submissionJson(board, one), file: file ?? null })}`
        first = false
      }
    yield '\n]}\n'
  }
  return streamed(parts())
}
