import 'server-only'
import { join } from 'node:path'
import { ContentError } from '#app/content.ts'
import type { ComputeFacts } from '#lib/evidence/compute/facts'
import { loadComputeFacts } from '#lib/evidence/compute/load'

const held = globalThis as typeof globalThis & { touchstoneComputeFacts?: ComputeFacts }

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
