import 'server-only'
import { join } from 'node:path'
import { createReader, type Reader } from '#lib/carrier/reader'

const held = globalThis as typeof globalThis & { touchstoneReader?: Reader }

/** The one reader of strangers' PDFs in this process. A report takes it a second and some 150 MB. */
export const reader = (): Reader => {
  held.touchstoneReader ??= createReader({
    script: join(/* turbopackIgnore: true */ process.cwd(), 'dist', 'pdf-reader.mjs'),
    waiting: 8,
    timeout: 20_000,
    idle: 2 * 60_000,
    memory: 512,
  })
  return held.touchstoneReader
}
