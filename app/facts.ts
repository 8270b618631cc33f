import 'server-only'
import { join } from 'node:path'
import { ContentError, content } from '#app/content.ts'
import type { ComputeFacts } from '#lib/evidence/compute/facts'
import { loadComputeFacts } from '#lib/evidence/compute/load'
import type { DutyFacts } from '#lib/evidence/duties/facts'
import { loadDutyFacts } from '#lib/evidence/duties/load'

const held = globalThis as typeof globalThis & { touchstoneComputeFacts?: ComputeFacts; touchstoneDutyFacts?: DutyFacts }

const read = (): ComputeFacts => {
  const loaded = loadComputeFacts(join(/* turbopackIgnore: true */ process.cwd(), 'content', 'facts'))
  if (!loaded.ok) throw new ContentError(loaded.issues)
  return loaded.value
}

/** The tables of the compute calculator, read once; one that does not load is a fault of the installation. */
export function computeFacts(): ComputeFacts {
  held.touchstoneComputeFacts ??= read()
  return held.touchstoneComputeFacts
}

const readDuties = (): DutyFacts => {
  const loaded = loadDutyFacts(join(/* turbopackIgnore: true */ process.cwd(), 'content', 'facts'), content().sources)
  if (!loaded.ok) throw new ContentError(loaded.issues)
  return loaded.value
}

/** The duties and their laws, read once. */
export function dutyFacts(): DutyFacts {
  held.touchstoneDutyFacts ??= readDuties()
  return held.touchstoneDutyFacts
}
