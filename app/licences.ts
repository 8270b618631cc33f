import 'server-only'
import { join } from 'node:path'
import { ContentError } from '#app/content.ts'
import { loadLicenceFacts } from '#lib/evidence/licences/load'
import type { LicenceFacts } from '#lib/evidence/licences/terms'

const held = globalThis as typeof globalThis & { touchstoneLicences?: LicenceFacts }

const read = (): LicenceFacts => {
  const loaded = loadLicenceFacts(join(/* turbopackIgnore: true */ process.cwd(), 'content', 'facts'))
  if (!loaded.ok) throw new ContentError(loaded.issues)
  return loaded.value
}

/** The table of licences, read once; one that does not load is a fault of the installation. */
export function licenceFacts(): LicenceFacts {
  held.touchstoneLicences ??= read()
  return held.touchstoneLicences
}
