import { exposureKey, practiceKey } from '#app/question-key.ts'
import { fitsExposure, fitsPractice } from '#lib/instrument/fits'
import type { AnswerRecords } from '#lib/instrument/record'
import { ExposureRecord, PracticeRecord } from '#lib/instrument/record-schema'
import type { Instrument } from '#lib/instrument/schema'
import { type AnswerDocument, type QuestionKey, storedAnswer } from '#lib/store/answer-document'

/**
 * The answers of an assessment to the questions of an instrument: its main one, or (`companion` true) its second. What the instrument no longer knows (an option that was withdrawn)
 * counts as unanswered, so that the person is asked again; it stays in the document.
 */
export const recordsOf = (instrument: Instrument, answers: AnswerDocument, companion = false): AnswerRecords => {
  const within = companion ? instrument.id : null
  const exposures: Record<string, ExposureRecord> = {}
  for (const exposure of instrument.exposures) {
    const record = ExposureRecord.safeParse(given(answers, exposureKey(exposure.id, within)))
    if (record.success && fitsExposure(exposure, record.data)) exposures[exposure.id] = record.data
  }
  const practices: Record<string, PracticeRecord> = {}
  for (const practice of instrument.practices) {
    const record = PracticeRecord.safeParse(given(answers, practiceKey(practice.id, within)))
    if (record.success && fitsPractice(practice, record.data)) practices[practice.id] = record.data
  }
  return { exposures, practices }
}

const given = (answers: AnswerDocument, question: QuestionKey): unknown => storedAnswer(answers, question)?.answer

/**
 * The document as a page may show and reckon with it: an answer that the instrument no longer knows is open again, at the revision that it
 * has, so that a new one goes on top of it.
 */
export const fittingAnswers = (
  parts: readonly { readonly instrument: Instrument; readonly records: AnswerRecords }[],
  answers: AnswerDocument,
): AnswerDocument => {
  const open = parts.flatMap(({ instrument, records }, part) => {
    const within = part === 0 ? null : instrument.id
    const lost = <T>(ids: readonly { readonly id: string }[], known: Readonly<Record<string, T>>) =>
      ids.filter(({ id }) => !Object.hasOwn(known, id)).map(({ id }) => id)
    const keys = [
      ...lost(instrument.exposures, records.exposures).map((id) => exposureKey(id, within)),
      ...lost(instrument.practices, records.practices).map((id) => practiceKey(id, within)),
    ]
    return keys.flatMap((key) => {
      const stored = storedAnswer(answers, key)
      return stored === undefined ? [] : [[key, { ...stored, answer: null }] as const]
    })
  })
  return { ...answers, ...Object.fromEntries(open) }
}
