import 'server-only'
import { companionsOf, content, instrument } from '#app/content.ts'
import { citedBy, instrumentDigest } from '#app/instrument-digest.ts'
import type { Instrument } from '#lib/instrument/schema'
import { compareVersions } from '#lib/instrument/versions'
import type { Asked, Assessment } from '#lib/store/assessments'
import { keepInstrument, newestKept } from '#lib/store/instrument-versions'
import type { Database } from '#lib/store/tables'

type Asking = Pick<Assessment, 'instrument' | 'companion'>

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneVersions?: Map<string, Instrument | null> }

const mostHeld = 40

const older = (): Map<string, Instrument | null> => {
  held.touchstoneVersions ??= new Map()
  return held.touchstoneVersions
}

const nameOf = ({ id, version }: Asked): string => `${id} ${version}`
const askedOf = ({ instrument: main, companion }: Asking): readonly Asked[] => (companion === null ? [main] : [main, companion])

/** Every version that is ever in use is kept, so that what was begun on it can go on after a newer one has been installed. */
export const keepInstalled = async (db: Database, now: Date): Promise<void> => {
  for (const one of content().instruments.values())
    await keepInstrument(
      db,
      { id: one.id, version: one.version, digest: await instrumentDigest(one) },
      { instrument: one, sources: citedBy(one) },
      now,
    )
}

/** Has the versions at hand that an assessment was begun on, where they are not the ones installed. Call it before `versionOf`. */
export const holdVersions = async (db: Database, assessment: Asking): Promise<void> => {
  for (const asked of askedOf(assessment)) {
    const installed = content().instruments.get(asked.id)
    if (installed === undefined || installed.version === asked.version || older().has(nameOf(asked))) continue
    const [oldest] = older().keys()
    if (older().size >= mostHeld && oldest !== undefined) older().delete(oldest)
    older().set(nameOf(asked), (await newestKept(db, asked.id, asked.version))?.instrument ?? null)
  }
}

/** The instrument in the version that the assessment is on; the installed one where that version was never in use here. */
export const versionOf = (asked: Asked): Instrument => {
  const installed = instrument(asked.id)
  return installed.version === asked.version ? installed : (older().get(nameOf(asked)) ?? installed)
}

/** All companions that the assessment could have, the one that it has in the version that it is on. */
export const companionsFor = ({ instrument: main, companion }: Asking): readonly Instrument[] =>
  companionsOf(main.id).map((one) => (one.id === companion?.id ? versionOf(companion) : one))

/** A newer version of one of an assessment's instruments, with the version that the assessment is on. */
export type Newer = { readonly from: Instrument; readonly version: string; readonly to: Instrument }

/** The instruments of an assessment of which a newer version is installed. */
export const newerFor = (assessment: Asking): readonly Newer[] =>
  askedOf(assessment).flatMap((asked) => {
    const to = content().instruments.get(asked.id)
    return to !== undefined && compareVersions(to.version, asked.version) > 0
      ? [{ from: versionOf(asked), version: asked.version, to }]
      : []
  })
