import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'
import type { Instrument } from './schema'
import { checkFile, issueAt, parseYaml } from './yaml-file'

/**
 * How a calculator is bound to the questions, as it stands in `content/calculators/<tool>.yaml` (legend: content/README.md): beside which
 * it is offered, which fields an answer fills in, and which answers a calculation contradicts.
 */

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, { error: 'instrument.bad-id' })
const Line = z.string().trim().min(1).max(2_000)
const Condition = z.union([
  z.strictObject({ is: z.array(z.string()).min(1) }),
  z.strictObject({ above: z.number() }),
  z.strictObject({ below: z.number() }),
  z.strictObject({ has: z.string() }),
])

const Contradiction = z.strictObject({
  id: Id,
  practices: z
    .record(Id, z.union([z.strictObject({ atLeast: z.int().min(0).max(4) }), z.strictObject({ atMost: z.int().min(0).max(4) })]))
    .default({}),
  exposures: z.record(Id, z.array(Id).min(1)).default({}),
  figures: z.record(z.string(), Condition),
  zh: Line,
  en: Line,
})

/** Values of the address that opens the calculator, by its parameters. */
const Query = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export const BindingContent = z.strictObject({
  format: z.literal('touchstone-calculator/1'),
  tool: Id,
  beside: z.strictObject({ exposures: z.array(Id).default([]), practices: z.array(Id).default([]) }),
  fill: z.record(Id, z.record(Id, Query)).default({}),
  contradictions: z.array(Contradiction).default([]),
})
export type Binding = Readonly<z.infer<typeof BindingContent>>
export type ContradictionRule = Binding['contradictions'][number]

const parseBinding = (file: string, text: string, instruments: readonly Instrument[]): Parsed<Binding> => {
  const source = parseYaml(file, text)
  if (!source.ok) return source
  const binding = checkFile(source.value, BindingContent)
  if (!binding.ok) return binding
  const issues: Issue[] = []
  const exposures = new Map(instruments.flatMap((one) => one.exposures.map((exposure) => [exposure.id, exposure] as const)))
  const practices = new Set(instruments.flatMap((one) => one.practices.map(({ id }) => id)))
  const { beside, fill, contradictions } = binding.value
  const ask = (path: readonly (string | number)[], id: string, options: readonly string[] = []): void => {
    const exposure = exposures.get(id)
    const unknown = exposure === undefined ? [id] : options.filter((option) => exposure.options.every((one) => one.id !== option))
    for (const one of unknown) issues.push(issueAt(source.value, path, 'answers.unknown-exposure', { id: one }))
  }
  const practise = (path: readonly (string | number)[], id: string): void => {
    if (!practices.has(id)) issues.push(issueAt(source.value, path, 'answers.unknown-practice', { id }))
  }
  for (const id of beside.exposures) ask(['beside', 'exposures'], id)
  for (const id of beside.practices) practise(['beside', 'practices'], id)
  for (const [id, options] of Object.entries(fill)) ask(['fill', id], id, Object.keys(options))
  contradictions.forEach((rule, place) => {
    for (const [id, options] of Object.entries(rule.exposures)) ask(['contradictions', place, 'exposures'], id, options)
    for (const id of Object.keys(rule.practices)) practise(['contradictions', place, 'practices'], id)
  })
  return issues.length > 0 ? { ok: false, issues } : binding
}

/** Every binding of the folder, checked against the instruments that ship, or every issue found. */
export const loadBindings = (folder: string, instruments: ReadonlyMap<string, Instrument>): Parsed<ReadonlyMap<string, Binding>> => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  const bindings = new Map<string, Binding>()
  const issues: Issue[] = []
  for (const file of files.sort()) {
    const parsed = parseBinding(file, readFileSync(join(folder, file), 'utf8'), [...instruments.values()])
    if (parsed.ok) bindings.set(parsed.value.tool, parsed.value)
    else issues.push(...parsed.issues)
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: bindings }
}
