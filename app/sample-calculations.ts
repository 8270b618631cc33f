import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { calculatorOf, isTool } from '#app/calculators.ts'
import { ContentError } from '#app/content.ts'
import { samples } from '#app/samples.ts'
import { checkFile, parseYaml } from '#lib/instrument/yaml-file'
import { canonical } from '#lib/snapshot/canonical'
import type { SnapshotPayload } from '#lib/snapshot/payload'

const Kept = z.array(z.strictObject({ tool: z.string(), question: z.string(), inputs: z.record(z.string(), z.json()) })).max(20)

type Calculations = NonNullable<SnapshotPayload['calculations']>

const read = (name: string, day: string): Calculations => {
  const file = `${name}.yaml`
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'content', 'samples', 'calculations', file)
  if (!existsSync(path)) return []
  const source = parseYaml(file, readFileSync(path, 'utf8'))
  if (!source.ok) throw new ContentError(source.issues)
  const kept = checkFile(source.value, Kept)
  if (!kept.ok) throw new ContentError(kept.issues)
  return kept.value.map(({ tool, question, inputs }, index) => {
    if (!isTool(tool)) throw new ContentError([{ code: 'calculation.no-such-tool', path: [file, index, 'tool'] }])
    const worked = calculatorOf(tool).workInputs(tool === 'duties' ? { ...inputs, today: day } : inputs)
    if (!worked.ok) throw new ContentError(worked.issues)
    const calculation = { ...worked.value, id: `${name}-${index + 1}`, place: index + 1, question, filled: {}, at: `${day}T00:00:00.000Z` }
    const sha256 = createHash('sha256').update(canonical(calculation)).digest('hex')
    // As JSON it is what would be stored.
    return { ...calculation, sha256, stale: [] } as unknown as Calculations[number]
  })
}

const held = new Map<string, Calculations>()

/** What a sample company worked out and kept, as of its own day, with the facts of today; undefined where there is nothing. */
export const sampleCalculations = (name: string): SnapshotPayload['calculations'] => {
  const sample = samples().get(name)
  if (sample === undefined) return undefined
  const all = held.get(name) ?? read(name, sample.date)
  held.set(name, all)
  return all.length === 0 ? undefined : all
}
