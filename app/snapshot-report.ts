import 'server-only'
import { readChoice } from '#app/_components/what-if/choice.ts'
import { frameOf, type WhatIfFrame } from '#app/_components/what-if/frame.ts'
import { reportedCalculations } from '#app/calculations.ts'
import { pictureOf } from '#app/content.ts'
import { BrokenSnapshotError, instrumentOf, payloadOf } from '#app/snapshots.ts'
import type { Locale } from '#lib/i18n/locale'
import { messages } from '#lib/i18n/messages'
import { inScope } from '#lib/instrument/scope'
import type { Source } from '#lib/instrument/sources'
import { assessmentReport } from '#lib/report/assessment-report'
import type { ReportModel } from '#lib/report/model'
import type { AssessedPart } from '#lib/report/parts'
import type { SnapshotPart, SnapshotPayload } from '#lib/snapshot/payload'
import type { StoredSnapshot } from '#lib/store/snapshots'

/** A snapshot with the instruments and sources of its time. */
export type OpenedSnapshot = {
  readonly payload: SnapshotPayload
  readonly parts: readonly [AssessedPart, ...AssessedPart[]]
  readonly sources: ReadonlyMap<string, Source>
}

/** The stored results with the words of their time; nothing is scored anew. @throws BrokenSnapshotError */
export const openSnapshot = async (snapshot: StoredSnapshot): Promise<OpenedSnapshot> => openPayload(snapshot.id, await payloadOf(snapshot))

/** The same for a payload that was checked when it came in. `id` is told of in the error where an instrument is gone. @throws BrokenSnapshotError */
export const openPayload = async (id: string, payload: SnapshotPayload): Promise<OpenedSnapshot> => {
  const sources = new Map<string, Source>()
  const open = async ({ instrument: ref, records, result, whole }: SnapshotPart): Promise<AssessedPart> => {
    const kept = await instrumentOf(ref)
    if (kept === undefined) throw new BrokenSnapshotError(id)
    for (const [id, source] of kept.sources) sources.set(id, source)
    const { instrument } = kept
    return { instrument, asked: inScope(instrument, payload.scope), records, result, wholeResult: whole ?? result }
  }
  const [main, ...others] = await Promise.all(payload.parts.map(open))
  if (main === undefined) throw new BrokenSnapshotError(id)
  return { payload, parts: [main, ...others], sources }
}

/** The report of a snapshot: of its own answers, results, day and roadmap, in the words of its time. Page, PDF and exports all take it. */
export const reportOfSnapshot = ({ payload, parts, sources }: OpenedSnapshot, locale: Locale): ReportModel => {
  const [main, beside] = parts
  return assessmentReport({
    parts,
    picture: beside === undefined ? null : pictureOf(main.instrument.id, beside.instrument.id),
    sources,
    locale,
    meta: {
      name: payload.name,
      about: null,
      sample: false,
      scope: payload.scope,
      date: payload.at.slice(0, 10),
      roadmap: payload.roadmap === undefined ? undefined : readChoice(payload.roadmap),
      calculations: reportedCalculations(payload.calculations),
    },
  })
}

/** What the browser reckons the what-if of a snapshot with; it begins with the roadmap of its time, is tried out there and kept nowhere else. */
export const snapshotFrame = ({ payload, parts }: OpenedSnapshot, model: ReportModel): WhatIfFrame => {
  const kept = payload.roadmap === undefined ? null : { choice: readChoice(payload.roadmap), revision: 0 }
  const place = { name: `snapshot.${payload.id}`, assessment: null, kept }
  return frameOf(place, parts, model, messages(model.locale).report.score.notScored)
}
