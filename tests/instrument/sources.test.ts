import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FactsError } from '#lib/instrument/fact-table'
import { loadCases, loadSources } from '#lib/instrument/sources'
import { loadTerms } from '#lib/instrument/terms'

const good = {
  id: 'X-1',
  name_en: 'Name',
  name_zh: '名称',
  article: 'Art. 13 第十三条',
  topic: 'topic',
  summary_en: 'Summary',
  summary_zh: '摘要',
  from: '2021-11-01',
  until: '',
  precision: 'day',
  date_note_en: '',
  date_note_zh: '',
  url: 'https://example.org/law',
  source_kind: 'primary_text',
  jurisdiction: 'CN',
  dimension: 'data',
  note: '',
}
type Row = Readonly<Record<string, string>>

const csv = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map((cell) => `"${cell}"`).join())
    .join('\n')
}

const load = (...rows: readonly Row[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'))
  writeFileSync(join(folder, 'regulations.csv'), csv(rows.map((row) => ({ ...good, ...row }))))
  return loadSources(folder)
}
const sourceOf = (row: Row) => load(row).get('X-1')

/** Line and column of every cell that is refused. */
const refused = (...rows: readonly Row[]): readonly string[] => {
  try {
    load(...rows)
    return []
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return error.issues.map(({ code, data }) => `${code} ${data?.file ?? ''} ${data?.line ?? ''} ${data?.column ?? ''}`.trim())
  }
}

describe('sources', () => {
  const articles: [string, string, string][] = [
    ['Art. 13 第十三条', '第十三条', 'Art. 13'],
    ['Arts. 28-30 第二十八至三十条', '第二十八至三十条', 'Arts. 28-30'],
    ['Art. 6 + Annex III', '第 6 条、附件 III', 'Art. 6 + Annex III'],
    ['Art. 22 (+ Recital 71)', '第 22 条、序言第 71 段', 'Art. 22 (+ Recital 71)'],
    ['Arts. 27, 29, 30', '第 27、29、30 条', 'Arts. 27, 29, 30'],
    ['whole (mandatory)', '', ''],
    ['README', '', 'README'],
  ]
  test.each(articles)('an article cell %s is read in both languages', (article, zh, en) => {
    expect(sourceOf({ article })?.article).toEqual({ zh, en })
  })

  test('dates are as fine as they are known, and an empty one is null', () => {
    const dates: readonly Row[] = [
      { from: '2027-12-02', precision: 'day', until: '2028-01-01' },
      { from: '2021-09', precision: 'month' },
      { from: '2025', precision: 'year' },
      { from: '', precision: '', date_note_en: 'not in force', date_note_zh: '尚未生效' },
    ]
    expect(dates.map(sourceOf).map((source) => [source?.from, source?.until, source?.dateNote])).toEqual([
      ['2027-12-02', '2028-01-01', null],
      ['2021-09', null, null],
      ['2025', null, null],
      [null, null, { en: 'not in force', zh: '尚未生效' }],
    ])
  })

  const broken: [string, Row, string][] = [
    ['a free text in place of a date', { from: '2027-12-02 (Annex III)' }, 'from'],
    ['a date coarser than it is said to be', { from: '2027-12' }, 'from'],
    ['a day that the calendar does not have', { from: '2026-02-30' }, 'from'],
    ['a thirteenth month', { from: '2026-13', precision: 'month' }, 'from'],
    ['an end before the beginning', { until: '2020-01-01' }, 'until'],
    ['a remark in one language', { date_note_en: 'until further notice' }, 'date_note_zh'],
    ['an unknown source kind', { source_kind: 'hearsay' }, 'source_kind'],
    ['an unknown jurisdiction', { jurisdiction: 'Mars' }, 'jurisdiction'],
    ['an address that is no web address', { url: 'javascript:alert(1)' }, 'url'],
    ['a missing name', { name_zh: ' ' }, 'name_zh'],
    ['a column that is not known', { in_force_date: '2021' }, 'in_force_date'],
  ]
  test.each(broken)('%s is refused, with file, line and column', (_, row, column) => {
    expect(refused(good, { ...row, id: 'X-2' })).toContain(`facts.bad-cell regulations.csv 3 ${column}`)
  })

  test('an id that stands twice is refused', () => {
    expect(refused(good, good)).toEqual(['facts.duplicate-id'])
  })

  test('a row with too few cells is refused with its line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'facts-'))
    writeFileSync(join(folder, 'regulations.csv'), `${csv([good])}\n"X-2","Name"\n`)
    expect(() => loadSources(folder)).toThrow(/facts\.bad-csv[\s\S]*"line": 3/)
  })
})

describe('the shipped facts', () => {
  const sources = loadSources('content/facts')

  test('hold laws, papers and cases under ids of their own', () => {
    expect([...sources.keys()]).toEqual(expect.arrayContaining(['PIPL-13', 'AIA-5-NEW', 'CHINCHILLA', 'ROSS-2025']))
    for (const [id, found] of loadCases('content/facts')) expect(sources.get(id)?.name).toEqual(found.name)
  })

  test('date the AI Act as the Digital Omnibus left it', () => {
    const from = (ids: readonly string[]) => ids.map((id) => sources.get(id)?.from)
    expect(from(['AIA-5', 'AIA-4', 'AIA-53', 'AIA-51'])).toEqual(['2025-02-02', '2025-02-02', '2025-08-02', '2025-08-02'])
    expect(from(['OMNIBUS', 'AIA-4a', 'AIA-50', 'AIA-5-NEW'])).toEqual(['2026-07-27', '2026-07-27', '2026-08-02', '2026-12-02'])
    const highRisk = ['AIA-6', 'AIA-9', 'AIA-10', 'AIA-11-12', 'AIA-13', 'AIA-14', 'AIA-15', 'AIA-26', 'AIA-27', 'AIA-72', 'AIA-73']
    expect(new Set(from(highRisk))).toEqual(new Set(['2027-12-02']))
    expect(from(['AIA-6-PRODUCTS'])).toEqual(['2028-08-02'])
  })

  test('the table of terms has a version that names its state', () => {
    const { rows, version } = loadTerms('content/facts')
    expect(rows.length).toBeGreaterThanOrEqual(232)
    expect(version).toMatch(/^[0-9a-f]{12}$/)
  })
})
