import { join } from 'node:path'
import { isDay } from '#lib/evidence/duties/dates'
import { duties as work } from '#lib/evidence/duties/duties'
import type { DutyFacts } from '#lib/evidence/duties/facts'
import { fieldNames, fields } from '#lib/evidence/duties/fields'
import { loadDutyFacts } from '#lib/evidence/duties/load'
import { parseInputs } from '#lib/evidence/duties/schema'
import { FactsError } from '#lib/instrument/fact-table'
import { loadSources } from '#lib/instrument/sources'
import type { Parsed } from '#lib/issue'
import { expectPositionals, parseArguments } from './arguments'
import { fileFailure, readDocument } from './document'
import { most } from './input'
import type { Io } from './io'
import { exit, fail, succeed, UsageError } from './outcome'

const fieldLine = (name: (typeof fieldNames)[number]): string => {
  const field = fields[name]
  if (field.kind === 'count') return `  ${name.padEnd(20)} persons, 0 to ${field.max}\n`
  return `  ${name.padEnd(20)} ${field.kind === 'many' ? 'a list of ' : ''}${field.options.join(', ')}\n`
}

export const dutiesHelp = `touchstone duties PROFILE [--today DAY] [--facts DIR]

Lists the bans, duties, standards and notes that apply to a profile on a day, what begins next, and what hangs on fields that are not
answered, as JSON by the ids of facts/duties.yaml. Information, not legal advice.

  PROFILE      a YAML or JSON file: one object with any of the fields below; a dash reads standard input
  --today DAY  ISO day on which it is asked (today)
  --facts DIR  folder of the facts (content/facts)
  -h, --help   this text

An empty list means none of its options; a field that is absent is not answered. Fields and their options:

${fieldNames.map(fieldLine).join('')}
Exit 0 done; 1 bad input, with the issues as JSON on standard error; 2 a command line that is not understood.
`

const readFacts = (folder: string): Parsed<DutyFacts> => {
  try {
    return loadDutyFacts(folder, loadSources(folder))
  } catch (error) {
    return error instanceof FactsError ? { ok: false, issues: error.issues } : fileFailure(folder, error)
  }
}

/** `touchstone duties …`; returns the exit code. Throws UsageError. */
export const duties = async (args: readonly string[], io: Io): Promise<number> => {
  const given = parseArguments(args, ['facts', 'today'])
  if (given.help) {
    await io.stdout(dutiesHelp)
    return exit.done
  }
  const [path = ''] = expectPositionals(given.positionals, ['PROFILE'])
  const today = given.option('today') ?? new Date().toISOString().slice(0, 10)
  if (!isDay(today)) throw new UsageError(`--today ${today} is no day; write it as 2026-12-02`)
  const facts = readFacts(given.option('facts') ?? join('content', 'facts'))
  const document = await readDocument(io, path, most.file)
  if (!facts.ok) return fail(io, facts.issues)
  if (!document.ok) return fail(io, document.issues)
  const profile = parseInputs(document.value)
  return profile.ok ? succeed(io, work(profile.value, today, facts.value)) : fail(io, profile.issues)
}
