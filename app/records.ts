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
