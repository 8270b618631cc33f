import type * as z from 'zod'
import type { Issue } from '#lib/issue'
import type { From, Parts } from './references'
import type { ReleaseContent, RetiredContent } from './schema'
import { compareVersions } from './versions'
import { issueAt, type YamlFile } from './yaml-file'

export type History = {
  readonly changelog: From<z.infer<typeof ReleaseContent>>
  readonly retired: From<z.infer<typeof RetiredContent>>
}

/**
 * The promises between an instrument and its past: versions fall from the installed one, a retired id is never asked again and its
 * successors are, and every change names something that is there or has been. Flags may be gone without a trace, so theirs are not checked.
 */
export function checkVersions({ head, exposures, practices }: Parts, { changelog, retired }: History): readonly Issue[] {
  const issues: Issue[] = []
  const report = (source: YamlFile, path: readonly PropertyKey[], code: string, data?: Issue['data']) =>
    issues.push(issueAt(source, path, code, data))
  const asked = new Set([...exposures.items, ...practices.flatMap(({ items }) => items)].map(({ id }) => id))
  const gone = new Map(retired.items.map((one) => [one.item.id, one]))
  const dimensions = new Set(head.value.dimensions.map(({ id }) => id))
  const { version } = head.value

  const seen = new Set<string>()
  retired.items.forEach(({ item, replacedBy, version: left }, index) => {
    const path = [index, 'item', 'id']
    if (asked.has(item.id)) report(retired.source, path, 'instrument.retired-in-use', { id: item.id })
    if (seen.has(item.id)) report(retired.source, path, 'instrument.repeated-id', { id: item.id })
    seen.add(item.id)
    if (compareVersions(left, version) > 0) report(retired.source, [index, 'version'], 'instrument.version-ahead', { version: left })
    replacedBy.forEach((id, at) => {
      if (id === item.id || (!asked.has(id) && !gone.has(id)))
        report(retired.source, [index, 'replacedBy', at], 'instrument.unknown-question', { id })
    })
  })

  const [newest] = changelog.items
  if (newest !== undefined && newest.version !== version)
    report(changelog.source, [0, 'version'], 'instrument.changelog-behind', { version: newest.version, expected: version })
  changelog.items.forEach((release, index) => {
    const newer = changelog.items[index - 1]
    if (newer !== undefined && compareVersions(release.version, newer.version) >= 0)
      report(changelog.source, [index, 'version'], 'instrument.changelog-order', { version: release.version })
    if (newer !== undefined && release.date > newer.date)
      report(changelog.source, [index, 'date'], 'instrument.changelog-order', { date: release.date })
    release.changes.forEach((change, at) => {
      const path = [index, 'changes', at]
      if ('dimension' in change && index === 0 && !dimensions.has(change.dimension))
        report(changelog.source, [...path, 'dimension'], 'instrument.unknown-dimension', { id: change.dimension })
      if (!('question' in change)) return
      const { kind, question } = change
      const left = gone.get(question)
      if (!asked.has(question) && left === undefined)
        report(changelog.source, [...path, 'question'], 'instrument.unknown-question', { id: question })
      if (kind === 'retired' && left?.version !== release.version)
        report(changelog.source, [...path, 'question'], 'instrument.not-in-retired', { id: question, version: release.version })
    })
  })
  if (newest !== undefined)
    retired.items.forEach(({ item, version: left }, index) => {
      const told = changelog.items.find((release) => release.version === left)?.changes ?? []
      if (!told.some((change) => change.kind === 'retired' && change.question === item.id))
        report(retired.source, [index, 'version'], 'instrument.not-in-changelog', { id: item.id, version: left })
    })
  return issues
}
