import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'
import { checkCitations } from './citations'
import { accessIssue, leadsOut, readContentFile, refusal } from './read-file'
import { checkReferences, type Parts } from './references'
import { ExposureContent, FlagContent, HeadContent, type Instrument, PracticeContent, ReleaseContent, RetiredContent } from './schema'
import type { Source } from './sources'
import { checkVersions, type History } from './version-references'
import { checkFile, parseYaml, type YamlFile } from './yaml-file'

/** In bytes and files; the shipped instruments are a tenth of it. */
const most = { file: 2_000_000, folder: 8_000_000, practiceFiles: 64 } as const

export type LoadRules = {
  /** where every citation must be found; without it citations are not looked up */
  readonly sources?: ReadonlyMap<string, Source>
  /** a folder (absolute, without links) that every file must lie in once links are followed */
  readonly within?: string | undefined
}

/** An instrument with the files that it was read from, for those who have something to say about a line of them. */
export type Read = { readonly instrument: Instrument; readonly parts: Parts; readonly history: History }

/**
 * Reads an instrument from its folder (layout: content/README.md), the only reader of question files. Every problem of every file is
 * reported at once, each with file, line, column and field; an instrument with one problem is not loaded at all.
 */
export function loadInstrument(folder: string, rules: LoadRules = {}): Parsed<Instrument> {
  const read = readInstrument(folder, rules)
  return read.ok ? { ok: true, value: read.value.instrument } : read
}

export function readInstrument(folder: string, { sources, within }: LoadRules = {}): Parsed<Read> {
  const issues: Issue[] = []
  let room: number = most.folder
  const readYaml = (name: string): Parsed<YamlFile> => {
    const text = readContentFile(folder, name, { most: Math.min(room, most.file), within })
    if (!text.ok) return text
    room -= text.value.length
    return parseYaml(name, text.value)
  }
  const take = <T>(parsed: Parsed<T>): T | undefined => {
    if (parsed.ok) return parsed.value
    issues.push(...parsed.issues)
    return undefined
  }
  const load = <T>(name: string, schema: z.ZodType<T>): { source: YamlFile; value: T } | undefined => {
    const source = take(readYaml(name))
    if (source === undefined) return undefined
    const value = take(checkFile(source, schema))
    return value === undefined ? undefined : { source, value }
  }

  const head = load('instrument.yaml', HeadContent)
  const exposures = load('exposures.yaml', z.array(ExposureContent).max(500))
  const loadList = <T>(name: string, schema: z.ZodType<readonly T[]>) =>
    existsSync(join(folder, name)) ? load(name, schema) : emptyList(name)
  const flags = loadList('flags.yaml', z.array(FlagContent).max(200))
  const changelog = loadList('changelog.yaml', z.array(ReleaseContent).max(500))
  const retired = loadList('retired.yaml', z.array(RetiredContent).max(1_000))
  const practices = (take(practiceFiles(folder, within)) ?? []).map((name) => load(name, z.array(PracticeContent).max(500)))
  if (!head || !exposures || !flags || !changelog || !retired || practices.includes(undefined) || issues.length > 0)
    return { ok: false, issues }

  const lists = practices.flatMap((list) => (list === undefined ? [] : [{ source: list.source, items: list.value }]))
  const parts = {
    head,
    exposures: { source: exposures.source, items: exposures.value },
    practices: lists,
    flags: { source: flags.source, items: flags.value },
  }
  const history = {
    changelog: { source: changelog.source, items: changelog.value },
    retired: { source: retired.source, items: retired.value },
  }
  const cited = sources === undefined ? [] : checkCitations(parts, sources)
  const wrong = [...checkReferences(parts), ...checkVersions(parts, history), ...cited]
  if (wrong.length > 0) return { ok: false, issues: wrong }

  const order = new Map(head.value.dimensions.map(({ id }, index) => [id, index]))
  const instrument: Instrument = {
    ...head.value,
    exposures: exposures.value,
    practices: lists
      .flatMap(({ items }) => items)
      .map((practice) => ({ ...practice, effort: practice.steps.map(({ effort }) => effort) }))
      .sort((a, b) => (order.get(a.dimension) ?? 0) - (order.get(b.dimension) ?? 0)),
    flags: flags.value.map((flag) => ({ ...flag, cap: head.value.bands.findIndex(({ id }) => id === flag.cap) })),
    changelog: changelog.value,
    retired: retired.value,
  }
  return { ok: true, value: { instrument, parts, history } }
}

function practiceFiles(folder: string, within: string | undefined): Parsed<readonly string[]> {
  const path = join(folder, 'practices')
  const refused = (code: string, data: Issue['data'] = {}) => ({ ok: false as const, issues: [refusal(code, 'practices/*.yaml', data)] })
  try {
    if (leadsOut(path, within)) return refused('content.leads-out')
    const names = readdirSync(path).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    if (names.length === 0) return refused('content.missing-file')
    if (names.length > most.practiceFiles) return refused('content.too-many-files', { maximum: most.practiceFiles })
    return { ok: true, value: names.sort().map((name) => `practices/${name}`) }
  } catch (error) {
    return { ok: false, issues: [accessIssue(error, 'practices/*.yaml')] }
  }
}

const emptyList = (file: string) => ({ source: { file, value: [], place: () => ({ line: 1, column: 1 }) }, value: [] })
