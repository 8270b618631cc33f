import type * as z from 'zod'
import type { Issue } from '#lib/issue'
import type { ExposureContent, FlagContent, HeadContent, PracticeContent } from './schema'
import { issueAt, type YamlFile } from './yaml-file'

export type From<T> = { readonly source: YamlFile; readonly items: readonly T[] }

export type Parts = {
  readonly head: { readonly source: YamlFile; readonly value: z.infer<typeof HeadContent> }
  readonly exposures: From<z.infer<typeof ExposureContent>>
  readonly practices: readonly From<z.infer<typeof PracticeContent>>[]
  readonly flags: From<z.infer<typeof FlagContent>>
}

/** Names of pages beside the sections of a questionnaire: a section of that name could never be opened. */
const pageNames: ReadonlySet<string> = new Set(['review', 'result', 'report', 'report.pdf', 'history', 'share', 'snapshots', 'update'])

/** Names by which an object reaches what all objects share: records by such an id go wrong, and no seal may hold one. */
const inherited: ReadonlySet<string> = new Set(['constructor', 'prototype'])

/** What the schemas cannot see: ids that are used twice, references that lead nowhere, thresholds that fall. Every issue is placed. */
export function checkReferences({ head, exposures, practices, flags }: Parts): readonly Issue[] {
  const issues: Issue[] = []
  const report = (source: YamlFile, path: readonly PropertyKey[], code: string, data?: Issue['data']) =>
    issues.push(issueAt(source, path, code, data))
  const dimensions = new Set(head.value.dimensions.map(({ id }) => id))
  const sections = new Set([...head.value.sections.map(({ id }) => id), ...dimensions])
  const exposureById = new Map(exposures.items.map((exposure) => [exposure.id, exposure]))
  const practiceIds = new Set(practices.flatMap(({ items }) => items.map(({ id }) => id)))
  const bandIds = new Set(head.value.bands.map(({ id }) => id))

  const seen = new Set<string>()
  const unique = (source: YamlFile, path: readonly PropertyKey[], id: string) => {
    if (seen.has(id)) report(source, path, 'instrument.repeated-id', { id })
    seen.add(id)
  }
  /** Of what answers and results are kept by. */
  const usable = (source: YamlFile, path: readonly PropertyKey[], id: string) => {
    if (inherited.has(id)) report(source, path, 'instrument.reserved-id', { id })
  }

  for (const group of ['dimensions', 'sections'] as const)
    head.value[group].forEach(({ id }, index) => {
      unique(head.source, [group, index, 'id'], `section ${id}`)
      if (pageNames.has(id)) report(head.source, [group, index, 'id'], 'instrument.reserved-id', { id })
      usable(head.source, [group, index, 'id'], id)
    })
  head.value.bands.forEach((band, index) => {
    unique(head.source, ['bands', index, 'id'], `band ${band.id}`)
    const before = head.value.bands[index - 1] ?? { atLeast: 0, weakestAtLeast: 0 }
    if (index === 0 && (band.atLeast !== 0 || band.weakestAtLeast !== 0))
      report(head.source, ['bands', 0], 'instrument.first-band-not-zero')
    if (band.atLeast < before.atLeast || band.weakestAtLeast < before.weakestAtLeast)
      report(head.source, ['bands', index], 'instrument.bands-fall')
  })

  exposures.items.forEach((exposure, index) => {
    unique(exposures.source, [index, 'id'], exposure.id)
    usable(exposures.source, [index, 'id'], exposure.id)
    if (!sections.has(exposure.section))
      report(exposures.source, [index, 'section'], 'instrument.unknown-section', { id: exposure.section })
    if (exposure.type === 'many' && exposure.none === undefined)
      report(exposures.source, [index], 'instrument.none-missing', { id: exposure.id })
    const options = new Set<string>()
    exposure.options.forEach((option, at) => {
      if (options.has(option.id)) report(exposures.source, [index, 'options', at, 'id'], 'instrument.repeated-id', { id: option.id })
      options.add(option.id)
      for (const dimension of Object.keys(option.requires))
        if (!dimensions.has(dimension))
          report(exposures.source, [index, 'options', at, 'requires', dimension], 'instrument.unknown-dimension', { id: dimension })
    })
  })

  const checkOptions = (source: YamlFile, path: readonly PropertyKey[], exposure: string, options: readonly string[]) => {
    const known = exposureById.get(exposure)
    if (known === undefined) report(source, path, 'instrument.unknown-exposure', { id: exposure })
    else
      for (const option of options)
        if (!known.options.some(({ id }) => id === option)) report(source, path, 'instrument.unknown-option', { id: exposure, option })
    return known
  }

  for (const { source, items } of practices)
    items.forEach((practice, index) => {
      unique(source, [index, 'id'], practice.id)
      usable(source, [index, 'id'], practice.id)
      if (!dimensions.has(practice.dimension))
        report(source, [index, 'dimension'], 'instrument.unknown-dimension', { id: practice.dimension })
      if (practice.skipIf !== undefined) {
        const known = checkOptions(source, [index, 'skipIf'], practice.skipIf.exposure, practice.skipIf.is)
        if (known?.type === 'many') report(source, [index, 'skipIf'], 'instrument.skip-on-many', { id: practice.skipIf.exposure })
      }
    })
  for (const { id, weight } of head.value.dimensions) {
    const own = practices.flatMap(({ items }) => items.filter(({ dimension }) => dimension === id))
    if (weight > 0 && !own.some(({ na, skipIf }) => !na && skipIf === undefined))
      report(head.source, ['dimensions'], 'instrument.dimension-can-vanish', { id })
  }

  flags.items.forEach((flag, index) => {
    unique(flags.source, [index, 'id'], flag.id)
    usable(flags.source, [index, 'id'], flag.id)
    if (!bandIds.has(flag.cap)) report(flags.source, [index, 'cap'], 'instrument.unknown-band', { id: flag.cap })
    flag.when.forEach((condition, at) => {
      const path = [index, 'when', at]
      if ('practice' in condition && !practiceIds.has(condition.practice))
        report(flags.source, path, 'instrument.unknown-practice', { id: condition.practice })
      if ('target' in condition && !dimensions.has(condition.target))
        report(flags.source, path, 'instrument.unknown-dimension', { id: condition.target })
      if ('exposure' in condition) checkOptions(flags.source, path, condition.exposure, condition.anyOf)
    })
  })
  return issues
}
