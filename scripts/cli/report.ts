import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createPool, type Drawn } from '#app/_pdf/pool.ts'
import { isLocale, type Locale } from '#lib/i18n/locale'
import { type AnswersFile, maxAnswersBytes, parseAnswersFile } from '#lib/instrument/answers-file'
import { FactsError } from '#lib/instrument/fact-table'
import { loadInstrument } from '#lib/instrument/load'
import { loadPictures, type Picture } from '#lib/instrument/picture'
import type { Instrument } from '#lib/instrument/schema'
import { loadSources, type Source } from '#lib/instrument/sources'
import type { Issue, Parsed } from '#lib/issue'
import { assessmentReport } from '#lib/report/assessment-report'
import type { ReportModel } from '#lib/report/model'
import { fileParts } from '#lib/report/parts'
import { known } from '#lib/report/subject'
import { expectPositionals, parseArguments } from './arguments'
import { fileFailure, readText } from './document'
import type { Io } from './io'
import { exit, fail, UsageError } from './outcome'

export const reportHelp = `touchstone report ANSWERS [--lang zh|en] -o FILE

Draws the report of one company as a PDF.

  ANSWERS            a YAML or JSON file of answers (legend: content/README.md), such as
                     content/samples/songyan.yaml or what the questionnaire downloads
  --lang zh|en       language of the report; the file's own if not given
  -o, --output FILE  where to write; without it the PDF goes to standard output,
                     which must not be a terminal
  --instruments DIR  folder of instrument folders; content/instruments if not given
  -h, --help         this text

A dash reads standard input. Exit 0 done; 1 bad input, with the issues as JSON on
standard error and nothing written; 2 a command line that is not understood.
`

/** Where a report goes and who draws it; the tests put their own in place. */
export type Press = {
  readonly draw: (model: ReportModel) => Promise<Drawn>
  readonly write: (path: string, pdf: Uint8Array) => Promise<void>
  readonly toTerminal: boolean
}

/** The worker lies beside the bundle of the command line. */
const press: Press = {
  draw: async (model) => {
    const script = new URL('./pdf-worker.mjs', import.meta.url)
    const pool = createPool({
      script,
      workers: 1,
      waiting: 1,
      timeout: 120_000,
      idle: 60_000,
      memory: 1_024,
      report: (problem) => console.error(problem),
    })
    try {
      return await pool.draw(model)
    } finally {
      await pool.close()
    }
  },
  write: writeFile,
  toTerminal: process.stdout.isTTY === true,
}

const languageOf = (asked: string | undefined): Locale | undefined => {
  if (asked === undefined || isLocale(asked)) return asked
  throw new UsageError(`--lang is zh or en, not ${asked}`)
}

/** Every instrument of the folder by id; a broken one is reported, since answers to it could not be told from unknown ones. */
const readInstruments = async (io: Io, folder: string): Promise<Parsed<ReadonlyMap<string, Instrument>>> => {
  let names: readonly string[] | null
  try {
    names = await io.listFolder(folder)
  } catch (error) {
    return fileFailure(folder, error)
  }
  const issues: Issue[] = []
  const instruments = new Map<string, Instrument>()
  for (const name of names ?? []) {
    const loaded = loadInstrument(join(folder, name))
    if (loaded.ok) instruments.set(loaded.value.id, loaded.value)
    else issues.push(...loaded.issues)
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: instruments }
}

type Installed = {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly pictures: readonly Picture[]
  readonly sources: ReadonlyMap<string, Source>
}

const modelOf = (file: AnswersFile, { instruments, pictures, sources }: Installed, locale: Locale): ReportModel => {
  const { name, about, date, scope, sample } = file
  const parts = fileParts(file, (id) => known('instrument', instruments, id))
  const [main, beside] = parts.map(({ instrument }) => instrument.id)
  const picture = pictures.find(({ x, y }) => x === main && y === beside) ?? null
  return assessmentReport({ parts, picture, sources, locale, meta: { name, about, date, scope, sample } })
}

const readSources = (facts: string): Parsed<ReadonlyMap<string, Source>> => {
  try {
    return { ok: true, value: loadSources(facts) }
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return { ok: false, issues: error.issues }
  }
}

/** `touchstone report …`; returns the exit code. Throws UsageError. */
export const report = async (args: readonly string[], io: Io, { draw, write, toTerminal }: Press = press): Promise<number> => {
  const given = parseArguments(
    args.map((one) => (one === '-o' ? '--output' : one)),
    ['lang', 'output', 'instruments'],
  )
  if (given.help) {
    await io.stdout(reportHelp)
    return exit.done
  }
  const [path = ''] = expectPositionals(given.positionals, ['ANSWERS'])
  const language = languageOf(given.option('lang'))
  const output = given.option('output')
  if (output === undefined && toTerminal) throw new UsageError('a PDF does not go to a terminal: give -o FILE')

  const folder = given.option('instruments') ?? join('content', 'instruments')
  const instruments = await readInstruments(io, folder)
  if (!instruments.ok) return fail(io, instruments.issues)
  const text = await readText(io, path, maxAnswersBytes)
  if (!text.ok) return fail(io, text.issues)
  const file = parseAnswersFile(path, text.value, (id) => instruments.value.get(id))
  if (!file.ok) return fail(io, file.issues)
  const beside = join(dirname(folder), 'facts')
  const facts = existsSync(beside) ? beside : join('content', 'facts')
  const pictures = loadPictures(join(dirname(folder), 'pictures'), instruments.value)
  if (!pictures.ok) return fail(io, pictures.issues)
  const sources = readSources(facts)
  if (!sources.ok) return fail(io, sources.issues)
  const installed = { instruments: instruments.value, pictures: pictures.value, sources: sources.value }
  const drawn = await draw(modelOf(file.value, installed, language ?? file.value.language))
  if (!drawn.ok) return fail(io, drawn.issues)
  if (output === undefined) {
    await io.stdout(drawn.pdf)
    return exit.done
  }
  try {
    await write(output, drawn.pdf)
  } catch (error) {
    const failure = fileFailure(output, error)
    return fail(io, failure.issues)
  }
  return exit.done
}
