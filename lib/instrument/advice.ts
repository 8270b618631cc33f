import type { Text } from '#lib/i18n/locale'
import type { Issue } from '#lib/issue'
import type { Read } from './load'
import { canHold, highestTarget } from './satisfiable'
import type { Source } from './sources'
import { issueAt, type YamlFile } from './yaml-file'

type Report = (source: YamlFile, path: readonly PropertyKey[], code: string, data?: Issue['data']) => void

const han = /\p{Script=Han}/u
/** Half-width marks beside Han, and Han beside Latin or digits without a space. */
const careless = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u

const isText = (value: object): value is Text =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string'

/** Every text of a file in both languages, wherever it stands, with the way to it. */
const textsIn = (
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly { readonly path: readonly PropertyKey[]; readonly text: Text }[] => {
  if (typeof value !== 'object' || value === null) return []
  const inner = Array.isArray(value)
    ? value.flatMap((one, index) => textsIn(one, [...path, index]))
    : Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key]))
  return isText(value) ? [{ path, text: value }, ...inner] : inner
}

const adviseOnLanguages = (report: Report, source: YamlFile): void => {
  for (const { path, text } of textsIn(source.value)) {
    if (text.zh.trim() === text.en.trim()) report(source, [...path, 'zh'], 'check.same-text')
    else if (!han.test(text.zh)) report(source, [...path, 'zh'], 'check.no-han')
    if (han.test(text.en)) report(source, [...path, 'en'], 'check.han-in-english')
    if (careless.test(text.zh)) report(source, [...path, 'zh'], 'check.typography')
  }
}

const adviseOnHead = (report: Report, { instrument, parts }: Read): void => {
  const { source, value } = parts.head
  value.bands.forEach((band, index) => {
    const next = value.bands[index + 1]
    if (next !== undefined && next.atLeast <= band.atLeast && next.weakestAtLeast <= band.weakestAtLeast)
      report(source, ['bands', index], 'check.band-never')
  })
  const hasQuick = instrument.practices.some(({ quick }) => quick)
  if (!hasQuick) report(source, [], 'check.no-quick')
  value.dimensions.forEach(({ id, base }, index) => {
    const most = highestTarget(instrument, id)
    const path = ['dimensions', index]
    if (most === base && base < 4) report(source, path, 'check.target-fixed', { id, base })
    else if (most < 4) report(source, path, 'check.target-low', { id, most })
    if (hasQuick && !instrument.practices.some((one) => one.dimension === id && one.quick))
      report(source, path, 'check.quick-dimension', { id })
  })
}

const adviseOnExposures = (report: Report, { parts }: Read): void => {
  const bases = new Map(parts.head.value.dimensions.map(({ id, base }) => [id, base]))
  parts.exposures.items.forEach(({ options }, index) => {
    options.forEach(({ requires, why }, at) => {
      const path = [index, 'options', at]
      for (const [id, level] of Object.entries(requires)) {
        const base = bases.get(id) ?? 1
        if (level <= base) report(parts.exposures.source, [...path, 'requires', id], 'check.requires-nothing', { id, base })
      }
      if (why === undefined && Object.values(requires).some((level) => level > 1)) report(parts.exposures.source, path, 'check.why-missing')
    })
  })
}

const adviseOnPractices = (report: Report, { parts }: Read): void => {
  for (const { source, items } of parts.practices)
    items.forEach(({ levels }, index) => {
      levels.forEach((level, other) => {
        const one = levels.findIndex((earlier) => earlier.zh === level.zh || earlier.en === level.en)
        if (one < other) report(source, [index, 'levels', other], 'check.same-level', { one, other })
      })
    })
}

/**
 * What loads and is still doubtful, each with its place: conditions that never hold, targets that no answer moves, texts that look
 * untranslated, an instrument without a past. `own` are the ids of the facts that came with it.
 */
export const adviceOn = (read: Read, own: ReadonlyMap<string, Source> = new Map()): readonly Issue[] => {
  const { instrument, parts, history } = read
  const issues: Issue[] = []
  const report: Report = (source, path, code, data) => issues.push(issueAt(source, path, code, data))
  adviseOnHead(report, read)
  adviseOnExposures(report, read)
  adviseOnPractices(report, read)
  parts.flags.items.forEach(({ when }, index) => {
    if (!canHold(instrument, when)) report(parts.flags.source, [index, 'when'], 'check.flag-never')
  })
  if (history.changelog.items.length === 0) report(parts.head.source, ['version'], 'check.no-changelog')
  const files = [parts.head, parts.exposures, ...parts.practices, parts.flags, history.changelog, history.retired]
  for (const { source } of files) adviseOnLanguages(report, source)
  const cited = new Set([...instrument.practices, ...instrument.flags].flatMap(({ sources }) => sources))
  for (const id of own.keys())
    if (!cited.has(id)) issues.push({ code: 'check.unused-source', path: ['facts.csv', id], data: { file: 'facts.csv', id } })
  return issues
}
