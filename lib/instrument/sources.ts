import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Text } from '#lib/i18n/locale'
import { articlesOf } from './articles'
import { FactsError, readFacts } from './fact-table'

/** How a fact was read: only the first two are cited without a mark, the others as "to be checked" 待核. */
const Kind = z.enum(['primary_text', 'official_page', 'secondary', 'memory'])

const patterns = { '': /^$/, year: /^\d{4}$/, month: /^\d{4}-\d{2}$/, day: /^\d{4}-\d{2}-\d{2}$/ }
const Words = z.string().trim().min(1)

const columns = {
  id: z.string().regex(/^[A-Z][A-Za-z0-9-]{1,40}$/),
  name_en: Words,
  name_zh: Words,
  article: z.string(),
  topic: Words,
  summary_en: Words,
  summary_zh: Words,
  from: z.string(),
  until: z.string(),
  precision: z.enum(['', 'year', 'month', 'day']),
  date_note_en: z.string(),
  date_note_zh: z.string(),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  source_kind: Kind,
  jurisdiction: z.enum(['CN', 'EU', 'US', 'UK', 'DE', 'KR', 'JP', 'INT']),
  dimension: Words,
  note: z.string(),
}

type Dated = { from: string; until: string; precision: keyof typeof patterns; date_note_en: string; date_note_zh: string }

/** The first day of a day, month or year, so that the calendar can be asked whether it has it. */
const firstDay = (text: string): string => `${text}-01-01`.slice(0, 10)
const isDate = (text: string): boolean => text === '' || z.iso.date().safeParse(firstDay(text)).success

/** A date is as fine as `precision` says, an end is not before its beginning, and a remark is in both languages. */
function checkDates({ from, until, precision, date_note_en, date_note_zh }: Dated, context: z.RefinementCtx): void {
  const refuse = (column: string, message: string) => context.addIssue({ code: 'custom', path: [column], message })
  if (!patterns[precision].test(from) || !isDate(from)) refuse('from', `not a date to the ${precision || 'day'}`)
  if (until !== '' && (from === '' || !patterns.day.test(until) || !isDate(until) || until < firstDay(from)))
    refuse('until', 'not a day after from')
  if ((date_note_en === '') !== (date_note_zh === '')) refuse('date_note_zh', 'one language only')
}

const Row = z.strictObject(columns).superRefine(checkDates)
const CaseRow = z
  .strictObject({ ...columns, status_en: Words, status_zh: Words, implication_en: Words, implication_zh: Words })
  .superRefine(checkDates)

export type Source = {
  readonly id: string
  readonly name: Text
  readonly article: Text
  /** a few English words that group the table, no text for readers */
  readonly topic: string
  readonly summary: Text
  /** first day in force, or of publication: ISO, possibly only a year or a month; null when there is none */
  readonly from: string | null
  /** last day in force, ISO; null while it is in force */
  readonly until: string | null
  /** what else is to be said of the dates */
  readonly dateNote: Text | null
  readonly url: string | null
  readonly kind: z.infer<typeof Kind>
  readonly jurisdiction: z.infer<typeof columns.jurisdiction>
  /** the dimension of an instrument that it bears on */
  readonly dimension: string
}

/** A decision of a court, with where the matter stands and what it means for a company. */
export type Case = Source & { readonly status: Text; readonly implication: Text }

/** Laws, standards, papers and cases of `content/facts`, by id, in the order of the tables. @throws FactsError */
export function loadSources(folder: string): ReadonlyMap<string, Source> {
  const references = join(folder, 'references')
  const names = existsSync(references) ? readdirSync(references).sort() : []
  const files = [join(folder, 'regulations.csv'), ...names.filter((name) => name.endsWith('.csv')).map((name) => join(references, name))]
  return byId([...files.flatMap(loadSourceTable), ...casesOf(folder)])
}

/** The rows of one table in the columns of `regulations.csv`. @throws FactsError */
export const loadSourceTable = (file: string): readonly Source[] => readFacts(file, Row).rows.map(sourceOf)

/** The court cases of `content/facts/cases.csv`, by id. @throws FactsError */
export const loadCases = (folder: string): ReadonlyMap<string, Case> => byId(casesOf(folder))

function casesOf(folder: string): readonly Case[] {
  const file = join(folder, 'cases.csv')
  if (!existsSync(file)) return []
  return readFacts(file, CaseRow).rows.map((row) => ({
    ...sourceOf(row),
    status: { zh: row.status_zh, en: row.status_en },
    implication: { zh: row.implication_zh, en: row.implication_en },
  }))
}

/** An id that stands twice would let one fact be cited as another. */
function byId<T extends Source>(sources: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map(sources.map((source) => [source.id, source]))
  const twice = sources.filter((source) => found.get(source.id) !== source).map(({ id }) => id)
  if (twice.length > 0) throw new FactsError(twice.map((id) => ({ code: 'facts.duplicate-id', path: [id], data: { id } })))
  return found
}

function sourceOf(row: z.infer<typeof Row> | z.infer<typeof CaseRow>): Source {
  return {
    id: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    article: articlesOf(row.article),
    topic: row.topic,
    summary: { zh: row.summary_zh, en: row.summary_en },
    from: row.from === '' ? null : row.from,
    until: row.until === '' ? null : row.until,
    dateNote: row.date_note_zh === '' ? null : { zh: row.date_note_zh, en: row.date_note_en },
    url: row.url === '' ? null : row.url,
    kind: row.source_kind,
    jurisdiction: row.jurisdiction,
    dimension: row.dimension,
  }
}
