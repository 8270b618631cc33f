import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Source } from '#lib/instrument/sources'
import { checkFile, issueAt, parseYaml } from '#lib/instrument/yaml-file'
import type { Issue, Parsed } from '#lib/issue'
import type { DutyFacts } from './facts'
import { DutyContent } from './tables'

const file = 'duties.yaml'

/**
 * The duties of a folder such as content/facts, with the laws that they name out of `sources`, or every problem with its line. A duty
 * begins when the first law that it names does, unless it has a date of its own.
 */
export function loadDutyFacts(folder: string, sources: ReadonlyMap<string, Source>): Parsed<DutyFacts> {
  const text = readFileSync(join(folder, file), 'utf8')
  const parsed = parseYaml(file, text)
  if (!parsed.ok) return parsed
  const checked = checkFile(parsed.value, z.array(DutyContent).max(1_000))
  if (!checked.ok) return checked
  const issues: Issue[] = []
  checked.value.forEach(({ id, laws }, index) => {
    if (checked.value.findIndex((other) => other.id === id) < index)
      issues.push(issueAt(parsed.value, [index, 'id'], 'duties.repeated-id', { id }))
    for (const [place, law] of laws.entries())
      if (!sources.has(law)) issues.push(issueAt(parsed.value, [index, 'laws', place], 'duties.unknown-law', { id: law }))
  })
  if (issues.length > 0) return { ok: false, issues }
  const laws = Object.fromEntries([...sources].filter(([id]) => checked.value.some((duty) => duty.laws.includes(id))))
  return {
    ok: true,
    value: {
      version: createHash('sha256')
        .update(text)
        .update(JSON.stringify(Object.values(laws).map(({ id, from, until }) => [id, from, until])))
        .digest('hex')
        .slice(0, 12),
      duties: checked.value.map(({ from, until, evidence, ...duty }) => ({
        ...duty,
        from: from ?? laws[duty.laws[0]]?.from ?? null,
        until: until ?? laws[duty.laws[0]]?.until ?? null,
        evidence: evidence ?? null,
      })),
      laws,
    },
  }
}
