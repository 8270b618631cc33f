import 'server-only'
import { createHash } from 'node:crypto'
import { instrument } from '#app/content.ts'
import { instrumentDigest } from '#app/instrument-digest.ts'
import { sampleCalculations } from '#app/sample-calculations.ts'
import { samples } from '#app/samples.ts'
import { choose, type Locale } from '#lib/i18n/locale'
import { fileParts } from '#lib/report/parts'
import { freeze } from '#lib/snapshot/freeze'
import type { SnapshotPayload } from '#lib/snapshot/payload'

const prefix = 'sample-'

/** An id of this kind is a sample's, never an assessment's: those are random and longer. */
export const isSampleId = (id: string): boolean => id.startsWith(prefix)

/** A sample has nothing to hide, so its nonce may be foreseen; and the same sample is always the same report. */
const nonceOf = (name: string): string => createHash('sha256').update(name).digest('base64url').slice(0, 22)

/** The snapshot of a sample as of its own day, or undefined where there is none of that name. */
export const sampleSnapshot = async (name: string, locale: Locale): Promise<SnapshotPayload | undefined> => {
  const sample = samples().get(name)
  if (sample === undefined) return undefined
  return freeze({
    id: `${prefix}${name}`,
    assessment: `${prefix}${name}`,
    at: `${sample.date}T00:00:00.000Z`,
    nonce: nonceOf(name),
    name: choose(sample.name, locale),
    locale,
    scope: sample.scope,
    calculations: sampleCalculations(name),
    parts: await Promise.all(
      fileParts(sample, instrument).map(async ({ instrument: one, records }) => ({
        instrument: one,
        digest: await instrumentDigest(one),
        records,
      })),
    ),
  })
}
