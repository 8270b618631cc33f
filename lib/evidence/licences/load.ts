import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable } from '#lib/evidence/table'
import type { Parsed } from '#lib/issue'
import { LicenceRow } from './tables'
import type { LicenceFacts } from './terms'

/** The licences of a folder such as content/facts, or every problem with its file and line. */
export function loadLicenceFacts(folder: string): Parsed<LicenceFacts> {
  const file = 'licences.csv'
  const parsed = readTable(file, readFileSync(join(folder, file), 'utf8'), LicenceRow)
  return parsed.ok ? { ok: true, value: { version: parsed.value.version, licences: parsed.value.rows } } : parsed
}
