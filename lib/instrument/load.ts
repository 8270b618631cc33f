import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'
import { checkReferences } from './references'
import { ExposureContent, FlagContent, HeadContent, type Instrument, PracticeContent, ReleaseContent, RetiredContent } from './schema'
import { checkVersions } from './version-references'
import { checkFile, parseYaml, type YamlFile } from './yaml-file'

/** One content file may not be larger; the shipped ones are a tenth of it. */
const maxBytes = 2_000_000

/**
 * Reads an instrument from its folder (layout: content/README.md), the only reader of question files. Every problem of every file is
 * reported at once, each with file, line, column and field; an instrument with one problem is not loaded at all.
 */
export function loadInstrument(folder: string): Parsed<Instrument> {
  const issues: Issue[] = []
  const take = <T>(parsed: Parsed<T>): T | undefined => {
    if (parsed.ok) return parsed.value
    issues.push(...parsed.issues)
    return undefined
  }
  const load = <T>(name: string, schema: z.ZodType<T>): { source: YamlFile; value: T } | undefined => {
    const source = take(readYaml(folder, name))
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
  const practices = practiceFiles(folder).map((name) => load(name, z.array(PracticeContent).max(500)))
  if (practices.length === 0) issues.push({ code: 'content.missing-file', path: ['practices'], data: { file: 'practices/*.yaml' } })
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
  const wrong = [...checkReferences(parts), ...checkVersions(parts, history)]
  if (wrong.length > 0) return { ok: false, issues: wrong }

  const order = new Map(head.value.dimensions.map(({ id }, index) => [id, index]))
  return {
    ok: true,
    value: {
      ...head.value,
      exposures: exposures.value,
      practices: lists
        .flatMap(({ items }) => items)
        .map((practice) => ({ ...practice, effort: practice.steps.map(({ effort }) => effort) }))
        .sort((a, b) => (order.get(a.dimension) ?? 0) - (order.get(b.dimension) ?? 0)),
      flags: flags.value.map((flag) => ({ ...flag, cap: head.value.bands.findIndex(({ id }) => id === flag.cap) })),
      changelog: changelog.value,
      retired: retired.value,
    },
  }
}

function practiceFiles(folder: string): readonly string[] {
  const path = join(folder, 'practices')
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `practices/${name}`)
}

const emptyList = (file: string) => ({ source: { file, value: [], place: () => ({ line: 1, column: 1 }) }, value: [] })

function readYaml(folder: string, name: string): Parsed<YamlFile> {
  const path = join(folder, name)
  if (!existsSync(path)) return { ok: false, issues: [{ code: 'content.missing-file', path: [name], data: { file: name } }] }
  if (statSync(path).size > maxBytes)
    return { ok: false, issues: [{ code: 'content.too-large', path: [name], data: { file: name, maximum: maxBytes } }] }
  return parseYaml(name, readFileSync(path, 'utf8'))
}
