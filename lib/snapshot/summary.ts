import type { ExposureRecord } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import type { SnapshotPart, SnapshotPayload, SummaryPart, SummaryPayload } from './payload'

const chosen = (record: ExposureRecord): string | string[] => {
  switch (record.kind) {
    case 'one':
      return record.option
    case 'many':
      return [...record.options]
    case 'dk':
    case 'na':
      return record.kind
  }
}

/** The answers to the sections that belong to no dimension: what the company is, not how it stands. */
const profileOf = (instrument: Instrument, { records }: SnapshotPart): SummaryPart['profile'] => {
  const sections = instrument.sections.map(({ id }) => id)
  const profile = instrument.exposures.filter(({ section }) => sections.includes(section))
  return Object.fromEntries(
    profile.flatMap(({ id }) => {
      const record = Object.hasOwn(records.exposures, id) ? records.exposures[id] : undefined
      return record === undefined ? [] : [[id, chosen(record)] as const]
    }),
  )
}

const summaryPart = (instrument: Instrument, part: SnapshotPart): SummaryPart => {
  const { readings, display, displayBar, displayDimensions, flagStatus, displayChecks, complete } = part.result
  const score = (reading: 'evidenced' | 'claimed' | 'possible') => ({ score: display[reading], band: readings[reading].band })
  return {
    instrument: part.instrument,
    scoring: part.scoring,
    profile: profileOf(instrument, part),
    scores: { evidenced: score('evidenced'), claimed: score('claimed'), possible: score('possible') },
    bar: displayBar,
    dimensions: Object.fromEntries(
      Object.entries(displayDimensions).map(([id, shown]) => [id, { ...shown, target: readings.claimed.targets[id] ?? 0 }]),
    ),
    flags: { ...flagStatus },
    weakest: readings.claimed.weakest,
    coverage: displayChecks.coverage,
    complete,
  }
}

/**
 * What may be shown of a snapshot without its answers. `digest` is that of the snapshot's payload, `instruments` are those of its
 * parts, in their order.
 */
export const summaryOf = (payload: SnapshotPayload, digest: string, instruments: readonly Instrument[]): SummaryPayload => ({
  format: 'touchstone-summary/1',
  id: payload.id,
  assessment: payload.assessment,
  at: payload.at,
  name: payload.name,
  locale: payload.locale,
  scope: payload.scope,
  snapshot: digest,
  parts: payload.parts.flatMap((part, index) => {
    const instrument = instruments[index]
    return instrument === undefined ? [] : [summaryPart(instrument, part)]
  }),
})
