import 'server-only'
import { sourcesFor } from '#app/content.ts'
import type { Instrument } from '#lib/instrument/schema'
import type { Source } from '#lib/instrument/sources'
import { digestOf } from '#lib/snapshot/canonical'

const digests = new WeakMap<Instrument, Promise<string>>()

/** The digest of a loaded instrument, computed once, since instruments never change in place. */
export const instrumentDigest = (instrument: Instrument): Promise<string> => {
  const known = digests.get(instrument) ?? digestOf(instrument)
  digests.set(instrument, known)
  return known
}

/** The facts that an instrument cites. */
export const citedBy = ({ id, practices, flags }: Instrument): ReadonlyMap<string, Source> => {
  const ids = new Set([...practices, ...flags].flatMap(({ sources }) => sources))
  return new Map([...sourcesFor(id)].filter(([source]) => ids.has(source)))
}
