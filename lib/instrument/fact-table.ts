import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Issue } from '#lib/issue'

/** One table of `content/facts`: its rows, and the first 12 hexadecimal digits of the file's SHA-256, which say which state of it was used. */
export type FactTable<T> = { readonly rows: readonly T[]; readonly version: string }

/** A table of facts with a wrong row: the product cannot speak without its facts, so it does not start. */
export class FactsError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(`the facts do not load: ${JSON.stringify(issues, null, 2)}`)
    this.name = 'FactsError'
  }
}

const Records = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) }))

/**
 * Reads a CSV of facts with a header. `schema` is of one row, whose cells are text; make it strict, so that a column that was renamed or
 * forgotten is noticed.
 * @throws FactsError with file, line and column of every wrong cell
 */
export function readFacts<T>(path: string, schema: z.ZodType<T>): FactTable<T> {
  const bytes = readFileSync(path)
  const issues: Issue[] = []
  const rows: T[] = []
  for (const { record, info } of recordsOf(path, bytes)) {
    const row = schema.safeParse(record)
    if (row.success) rows.push(row.data)
    else issues.push(...row.error.issues.map((issue) => wrongCell(path, info.lines, issue)))
  }
  if (issues.length > 0) throw new FactsError(issues)
  return { rows, version: createHash('sha256').update(bytes).digest('hex').slice(0, 12) }
}

function recordsOf(path: string, bytes: Buffer): z.infer<typeof Records> {
  try {
    return Records.parse(parse(bytes, { columns: true, bom: true, skip_empty_lines: true, info: true }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    throw new FactsError([{ code: 'facts.bad-csv', path: [basename(path)], data: { file: basename(path), line, detail: error.code } }])
  }
}

function wrongCell(path: string, line: number, issue: z.core.$ZodIssue): Issue {
  const file = basename(path)
  const column = issue.code === 'unrecognized_keys' ? issue.keys.join() : issue.path.map(String).join('.')
  return { code: 'facts.bad-cell', path: [file, line, column], data: { file, line, column, detail: issue.message } }
}
