import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue, Parsed } from '#lib/issue'
import { FactsError } from './fact-table'
import { readContentFile } from './read-file'
import { loadSourceTable, type Source } from './sources'

/** The facts that an instrument brings along, in the columns of `content/facts/regulations.csv`. */
const ownFactsFile = 'facts.csv'

const most = 1_000_000

const repeated = (id: string): Issue => ({
  code: 'facts.duplicate-id',
  path: [ownFactsFile, 'id'],
  data: { file: ownFactsFile, line: 1, column: 1, id },
})

/**
 * `shipped` together with the facts of the instrument's folder, where it brings any, or every wrong cell with its line. An id that is
 * shipped cannot be told otherwise.
 */
export const withOwnFacts = (
  folder: string,
  shipped: ReadonlyMap<string, Source>,
  within?: string,
): Parsed<ReadonlyMap<string, Source>> => {
  if (!existsSync(join(folder, ownFactsFile))) return { ok: true, value: shipped }
  const bounded = readContentFile(folder, ownFactsFile, { most, within })
  if (!bounded.ok) return bounded
  try {
    const own = loadSourceTable(join(folder, ownFactsFile))
    const issues = own.flatMap(({ id }, index) =>
      shipped.has(id) || own.findIndex((other) => other.id === id) < index ? [repeated(id)] : [],
    )
    if (issues.length > 0) return { ok: false, issues }
    return { ok: true, value: new Map([...shipped, ...own.map((source) => [source.id, source] as const)]) }
  } catch (error) {
    if (error instanceof FactsError) return { ok: false, issues: error.issues }
    throw error
  }
}
