import type { Locale } from '#lib/i18n/locale'
import { type AnswerRecords, toAnswers } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { inScope, type Scope } from '#lib/instrument/scope'
import { assess } from '#lib/scoring/assess'
import type { Result } from '#lib/scoring/result'
import type { SnapshotPart, SnapshotPayload } from './payload'

/** Answers to one instrument; `digest` is that of the instrument as it is loaded (`digestOf`). */
export type LivePart = { readonly instrument: Instrument; readonly digest: string; readonly records: AnswerRecords }

/** An assessment as it stands. `id` names the snapshot, `nonce` is 128 random bits in base64url, `at` ISO 8601 with milliseconds. */
export type Live = {
  readonly id: string
  readonly assessment: string
  readonly at: string
  readonly nonce: string
  readonly name: string
  readonly locale: Locale
  readonly scope: Scope
  readonly parts: readonly LivePart[]
  readonly roadmap?: SnapshotPayload['roadmap']
  readonly calculations?: SnapshotPayload['calculations']
}

const resultOf = (instrument: Instrument, records: AnswerRecords): Result => assess(instrument, toAnswers(instrument, records))

/** What the answers come to in this scope; for the quick check also by the whole instrument. Freezing and checking both ask this. */
export const resultsOf = (instrument: Instrument, records: AnswerRecords, scope: Scope): Pick<SnapshotPart, 'result' | 'whole'> => ({
  result: resultOf(inScope(instrument, scope), records),
  ...(scope === 'quick' ? { whole: resultOf(instrument, records) } : {}),
})

const freezePart = ({ instrument, digest, records }: LivePart, scope: Scope): SnapshotPart => {
  const results = resultsOf(instrument, records, scope)
  return {
    instrument: { id: instrument.id, version: instrument.version, digest },
    scoring: results.result.scoring,
    records: { exposures: { ...records.exposures }, practices: { ...records.practices } },
    ...results,
  }
}

/** The payload of a snapshot: answers, versions and results at one moment. Pure; the same arguments give the same payload. */
export const freeze = ({ id, assessment, at, nonce, name, locale, scope, parts, roadmap, calculations }: Live): SnapshotPayload => ({
  format: 'touchstone-snapshot/1',
  id,
  assessment,
  at,
  nonce,
  name,
  locale,
  scope,
  parts: parts.map((part) => freezePart(part, scope)),
  ...(roadmap === undefined ? {} : { roadmap }),
  ...(calculations === undefined ? {} : { calculations }),
})
