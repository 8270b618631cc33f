import 'server-only'
import { content } from '#app/content.ts'
import { recordsOf } from '#app/records.ts'
import { database } from '#app/server.ts'
import { holdVersions, newerFor, versionOf } from '#app/versions.ts'
import type { Instrument } from '#lib/instrument/schema'
import { type Update, updateOf } from '#lib/instrument/update'
import type { Assessment } from '#lib/store/assessments'

/** One step between versions: still to be taken (`at` null), or taken. */
export type Step = {
  readonly instrument: Instrument
  readonly isCompanion: boolean
  readonly from: string
  readonly at: string | null
  readonly update: Update
}

const stepOf = (assessment: Assessment, to: Instrument, from: string, at: string | null): Step => {
  const isCompanion = to.id !== assessment.instrument.id
  const older = versionOf({ id: to.id, version: from })
  const [before, after] = [older, to].map((one) => recordsOf(one, assessment.answers, isCompanion))
  // Two instruments give two sets of records.
  const none = { exposures: {}, practices: {} }
  return { instrument: to, isCompanion, from, at, update: updateOf(older, to, from, before ?? none, after ?? none) }
}

/** The steps that an assessment can take now; where there is none, the last that it took to what is installed. */
export const stepsOf = async (assessment: Assessment): Promise<readonly Step[]> => {
  const open = newerFor(assessment)
  if (open.length > 0) return open.map(({ to, version }) => stepOf(assessment, to, version, null))
  const last = assessment.brought.at(-1)
  const installed = last === undefined ? undefined : content().instruments.get(last.instrument)
  if (last === undefined || installed?.version !== last.to) return []
  await holdVersions(await database(), { instrument: { id: last.instrument, version: last.from }, companion: null })
  return [stepOf(assessment, installed, last.from, last.at)]
}
