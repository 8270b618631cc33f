import { fitsExposure, fitsPractice } from '#lib/instrument/fits'
import type { AnswerRecords } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import { resultsOf } from '#lib/snapshot/freeze'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import type { BoardInstrument } from './board'
import { boardPart, type Standing, standingOf } from './standing'

/** `left`: questions whose answers the board's version does not know or does not allow; they count as unanswered. */
export type Rescored = { readonly standing: Standing; readonly left: readonly string[] }

const fitting = <Q extends { readonly id: string }, R>(
  questions: readonly Q[],
  records: Readonly<Record<string, R>>,
  fits: (question: Q, record: R) => boolean,
): readonly [kept: Record<string, R>, left: readonly string[]] => {
  const asked = new Map(questions.map((one) => [one.id, one]))
  const kept: Record<string, R> = {}
  const left: string[] = []
  for (const [id, record] of Object.entries(records)) {
    const question = asked.get(id)
    if (question !== undefined && fits(question, record)) kept[id] = record
    else left.push(id)
  }
  return [kept, left]
}

/** The answers that an instrument takes, and the questions of those that it does not. */
export const recordsFor = (
  instrument: Instrument,
  records: AnswerRecords,
): { readonly records: AnswerRecords; readonly left: readonly string[] } => {
  const [exposures, without] = fitting(instrument.exposures, records.exposures, fitsExposure)
  const [practices, others] = fitting(instrument.practices, records.practices, fitsPractice)
  return { records: { exposures, practices }, left: [...without, ...others] }
}

/**
 * The standing of a snapshot by the board's own version of the instrument (SCORING 3: another version is not comparable; re-score). What
 * was sealed stays as it is. Null where the snapshot has no part on the instrument.
 */
export const rescored = (payload: SnapshotPayload, instrument: Instrument, ref: BoardInstrument): Rescored | null => {
  const part = boardPart(payload, ref)
  if (part === undefined) return null
  const { records, left } = recordsFor(instrument, part.records)
  const results = resultsOf(instrument, records, payload.scope)
  const anew = {
    ...part,
    instrument: ref,
    scoring: results.result.scoring,
    records: { exposures: { ...records.exposures }, practices: { ...records.practices } },
    ...results,
  }
  const standing = standingOf({ ...payload, parts: [anew] }, instrument, ref)
  return standing === null ? null : { standing, left }
}
