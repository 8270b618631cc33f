import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isLocale, type Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import { adviceOn } from '#lib/instrument/advice'
import { issueLine } from '#lib/instrument/issue-line'
import { readInstrument } from '#lib/instrument/load'
import { withOwnFacts } from '#lib/instrument/own-facts'
import type { Instrument } from '#lib/instrument/schema'
import { loadSources, type Source } from '#lib/instrument/sources'
import type { Issue, Parsed } from '#lib/issue'
import { expectPositionals, parseArguments } from './arguments'
import { fileFailure } from './document'
import type { Io } from './io'
import { exit, fail, succeed, UsageError } from './outcome'

export const checkHelp = `touchstone check DIR [--facts DIR] [--lang zh|en] [--strict] [--json]

Checks an instrument folder such as content/instruments/readiness and prints what it holds,
or every problem found, a line each: file:line:column field code: reason

An error keeps the instrument from being loaded. A warning does not: it tells of a flag that
can never be raised, a target that no answer moves, a text that looks untranslated.

  DIR           the folder with instrument.yaml, exposures.yaml and practices/, perhaps
                flags.yaml, changelog.yaml, retired.yaml and facts.csv
  --facts DIR   folder of facts that may be cited; content/facts if not given
  --lang zh|en  language of the reasons; English if not given
  --strict      warnings count as errors
  --json        counts and warnings, or errors and warnings, as JSON
  -h, --help    this text

Exit 0 sound, perhaps with warnings on standard error; 1 not sound, with the problems on
standard error; 2 a command line that is not understood.
`

type Counts = Readonly<Record<'dimensions' | 'exposures' | 'practices' | 'quick' | 'flags' | 'bands', number>>

const countsOf = ({ dimensions, exposures, practices, flags, bands }: Instrument): Counts => ({
  dimensions: dimensions.length,
  exposures: exposures.length,
  practices: practices.length,
  quick: practices.filter((practice) => practice.quick).length,
  flags: flags.length,
  bands: bands.length,
})

type Report = { readonly errors: readonly Issue[]; readonly warnings: readonly Issue[] }

const factsOf = (folder: string): Parsed<ReadonlyMap<string, Source>> => {
  if (!existsSync(join(folder, 'regulations.csv')))
    return { ok: false, issues: [{ code: 'content.missing-file', path: [join(folder, 'regulations.csv')] }] }
  return { ok: true, value: loadSources(folder) }
}

/** The instrument where it loads, and all that is to be said about it. */
const examine = (folder: string, facts: ReadonlyMap<string, Source>): { readonly instrument: Instrument | null } & Report => {
  const sources = withOwnFacts(folder, facts)
  const read = readInstrument(folder, sources.ok ? { sources: sources.value } : {})
  const errors = [...(sources.ok ? [] : sources.issues), ...(read.ok ? [] : read.issues)]
  if (!read.ok || !sources.ok) return { instrument: null, errors, warnings: [] }
  const own = new Map([...sources.value].filter(([id]) => !facts.has(id)))
  return { instrument: read.value.instrument, errors, warnings: adviceOn(read.value, own) }
}

const languageOf = (asked: string | undefined): Locale => {
  if (asked === undefined) return 'en'
  if (isLocale(asked)) return asked
  throw new UsageError(`--lang is zh or en, not ${asked}`)
}

const flags = ['--json', '--strict'] as const

/** `touchstone check …`; returns the exit code. Throws UsageError. */
export const check = async (args: readonly string[], io: Io): Promise<number> => {
  const [json, strict] = flags.map((flag) => args.includes(flag))
  const given = parseArguments(
    args.filter((one) => !flags.some((flag) => flag === one)),
    ['facts', 'lang'],
  )
  if (given.help) {
    await io.stdout(checkHelp)
    return exit.done
  }
  const [folder = ''] = expectPositionals(given.positionals, ['DIR'])
  const locale = languageOf(given.option('lang'))
  try {
    if ((await io.listFolder(folder)) === null) return fail(io, [{ code: 'file.not-a-folder', path: [folder], data: { file: folder } }])
  } catch (error) {
    return fail(io, fileFailure(folder, error).issues)
  }
  const facts = factsOf(given.option('facts') ?? join('content', 'facts'))
  if (!facts.ok) return fail(io, facts.issues)
  const { instrument, errors, warnings } = examine(folder, facts.value)
  const isSound = instrument !== null && errors.length === 0 && !(strict && warnings.length > 0)
  if (json && !isSound) {
    await io.stderr(`${JSON.stringify({ issues: errors, warnings }, null, 2)}\n`)
    return exit.badInput
  }
  if (json && instrument !== null) return succeed(io, { id: instrument.id, version: instrument.version, ...countsOf(instrument), warnings })
  const say = translator(locale, 'content')
  const lines = [
    ...errors.map((issue) => issueLine(issue, locale)),
    ...warnings.map((issue) => say('check.warning', { line: issueLine(issue, locale) })),
  ]
  await io.stderr(lines.map((line) => `${line}\n`).join(''))
  if (!isSound) return exit.badInput
  const counts = Object.entries(countsOf(instrument)).map(([what, count]) => `  ${String(count).padStart(4)}  ${what}\n`)
  await io.stdout(`${instrument.id} ${instrument.version}\n${counts.join('')}`)
  return exit.done
}
