import * as z from 'zod'
import { CalculationJson } from '#lib/evidence/schema'
import { locales } from '#lib/i18n/locale'
import { ExposureRecord, PracticeRecord } from '#lib/instrument/record-schema'
import type { Result } from '#lib/scoring/result'
import { FlagStatus, Parts, perReading, ResultForm, ShownDimension, Version } from './result-schema'

/** What is sealed: a snapshot, and the summary that may be shown without it. Plain JSON; times ISO 8601 in UTC with milliseconds. */

export const Id = z.string().regex(/^[\w-]{1,64}$/)
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Time = z.iso.datetime({ precision: 3 })
const Name = z.string().min(1).max(400)
const Key = z.string().min(1).max(80)

/** Which instrument, to the letter: `digest` is the SHA-256 of the canonical JSON of the loaded instrument, words and all. */
export const InstrumentRef = z.strictObject({ id: Key, version: Version, digest: Digest })
export type InstrumentRef = Readonly<z.infer<typeof InstrumentRef>>

/** A calculation as it was kept: what it said with the facts of its time, and why it should have been worked out again when it was frozen. */
const Calculation = CalculationJson.extend({ sha256: Digest, stale: z.array(z.enum(['facts', 'profile'])) })

/** An instrument's share: the answers and what they come to. `whole`, in a quick check, is the result by the whole instrument. */
const SnapshotPart = z.strictObject({
  instrument: InstrumentRef,
  scoring: Version,
  records: z.strictObject({ exposures: z.record(Key, ExposureRecord), practices: z.record(Key, PracticeRecord) }),
  result: ResultForm,
  whole: ResultForm.optional(),
})

const head = { id: Id, assessment: Id, at: Time, name: Name, locale: z.enum(locales), scope: z.enum(['quick', 'full']) }

/** The main instrument's part first, the companion's second. `nonce` keeps the digest from telling whether a guess of the answers is right. */
export const SnapshotPayload = z.strictObject({
  format: z.literal('touchstone-snapshot/1'),
  ...head,
  nonce: z.string().regex(/^[\w-]{22,64}$/),
  parts: z.array(SnapshotPart).min(1).max(4),
  roadmap: z.json().optional(),
  calculations: z.array(Calculation).max(100).optional(),
})

export type SnapshotPart = Readonly<Omit<z.infer<typeof SnapshotPart>, 'result' | 'whole'>> & {
  readonly result: Result
  readonly whole?: Result | undefined
}
export type SnapshotPayload = Readonly<Omit<z.infer<typeof SnapshotPayload>, 'parts'>> & { readonly parts: readonly SnapshotPart[] }

const SummaryDimension = perReading(ShownDimension.nullable()).extend({ target: z.int().min(0).max(4) })

/** `profile`: the chosen options of the sections that describe the company; no other answer is in a summary. Scores are whole tenths. */
const SummaryPart = z.strictObject({
  instrument: InstrumentRef,
  scoring: Version,
  profile: z.record(Key, z.union([Key, z.array(Key).max(40)])),
  scores: perReading(z.strictObject({ score: z.int().min(0).max(1_000).nullable(), band: z.int().min(0).max(20).nullable() })),
  bar: Parts.nullable(),
  dimensions: z.record(Key, SummaryDimension),
  flags: z.record(Key, FlagStatus),
  weakest: Key.nullable(),
  coverage: z.int().min(0).max(1_000).nullable(),
  complete: z.boolean(),
})

/** Profile, scores, bands and flags of the snapshot with this digest; no notes, links or answers. */
export const SummaryPayload = z.strictObject({
  format: z.literal('touchstone-summary/1'),
  ...head,
  snapshot: Digest,
  parts: z.array(SummaryPart).min(1).max(4),
})
export type SummaryPart = Readonly<z.infer<typeof SummaryPart>>
export type SummaryPayload = Readonly<z.infer<typeof SummaryPayload>>
