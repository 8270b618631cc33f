import { createHash } from 'node:crypto'
import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'

/** The rows of a table of facts, and the version by which a saved calculation names it: the first 12 digits of the file's SHA-256. */
export type Table<T> = { readonly rows: readonly T[]; readonly version: string }

/** A cell that may be empty; an empty one is null, never zero. */
export const optional = <T>(cell: z.ZodType<T, string>): z.ZodType<T | null, string> =>
  z.string().transform((text, context): T | null => {
    if (text === '') return null
    const parsed = cell.safeParse(text)
    if (parsed.success) return parsed.data
    context.issues.push({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'facts.bad-cell', input: text })
    return z.NEVER
  })

/** A number above zero, written without unit or grouping: 3.35, 6.31e23. */
export const positive: z.ZodType<number, string> = z
  .string()
  .regex(/^\d+(\.\d+)?(e\d+)?$/, 'facts.not-a-number')
  .transform(Number)
  .refine((value) => value > 0, 'facts.not-positive')

/** A day, a month or a year, ISO. */
export const isoDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'facts.bad-date')

export const kinds = ['primary_text', 'official_page', 'secondary', 'memory'] as const
/** How a fact was read: only the first two are cited without a mark, the others as "to be checked" 待核. */
export type Kind = (typeof kinds)[number]

/**
 * Parses one CSV of facts. Strict: every column the schema names and no other, every cell in its form, no id twice. Issues carry the
 * file and the line on which the row ends.
 */
export function readTable<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<Table<T>> {
  let records: readonly { readonly record: unknown; readonly info: { readonly lines: number } }[]
  try {
    records = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return {
      ok: false,
      issues: [{ code: 'facts.bad-csv', path: [file], data: { file, line: Number(error.lines ?? 1), detail: error.code } }],
    }
  }
  const rows: T[] = []
  const issues: Issue[] = []
  const seen = new Set<unknown>()
  for (const { record, info } of records) {
    const parsed = schema.safeParse(record)
    if (parsed.success) rows.push(parsed.data)
    else issues.push(...parsed.error.issues.map((issue) => placed(file, info.lines, issue)))
    const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
    if (id !== undefined && seen.has(id)) issues.push({ code: 'facts.repeated-id', path: [file, 'id'], data: { file, line: info.lines } })
    seen.add(id)
  }
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: { rows, version: createHash('sha256').update(text).digest('hex').slice(0, 12) } }
}

const placed = (file: string, line: number, { path, message, code }: z.core.$ZodIssue): Issue => ({
  code: /^facts\.[a-z-]+$/.test(message) ? message : code === 'unrecognized_keys' ? 'facts.unknown-column' : 'facts.bad-cell',
  path: [file, ...path.map(String)],
  data: { file, line, column: path.map(String).join('.') },
})
