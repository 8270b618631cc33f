import { exposureKey, practiceKey } from '#app/question-key.ts'
import type { AnswerRecords } from '#lib/instrument/record'
import { ExposureRecord, PracticeRecord } from '#lib/instrument/record-schema'
import type { Exposure, Instrument, Practice } from '#lib/instrument/schema'
import { type AnswerDocument, type QuestionKey, storedAnswer } from '#lib/store/answer-document'

const answersExposure = (exposure: Exposure, record: ExposureRecord): boolean => {
  const known = (option: string) => exposure.options.some(({ id }) => id === option)
  switch (record.kind) {
    case 'one':
      return exposure.type === 'one' && known(record.option)
    case 'many':
      return exposure.type === 'many' && record.options.every(known)
    case 'dk':
      return true
    case 'na':
      return exposure.na
  }
}

const answersPractice = (practice: Practice, record: PracticeRecord): boolean => record.kind !== 'na' || practice.na

/**
 * The answers of an assessment to the questions of an instrument: its main one, or (`companion` true) its second. What the instrument no longer knows (an option that was withdrawn)
 * counts as unanswered, so that the person is asked again; it stays in the document.
 */
export const recordsOf = (instrument: Instrument, answers: AnswerDocument, companion = false): AnswerRecords => {
  const within = companion ? instrument.id : null
  const exposures: Record<string, ExposureRecord> = {}
  for (const exposure of instrument.exposures) {
    const record = ExposureRecord.safeParse(given(answers, exposureKey(exposure.id, within)))
    if (record.success && answersExposure(exposure, record.data)) exposures[exposure.id] = record.data
  }
  const practices: Record<string, PracticeRecord> = {}
  for (const practice of instrument.practices) {
    const record = PracticeRecord.safeParse(given(answers, practiceKey(practice.id, within)))
    if (record.success && answersPractice(practice, record.data)) practices[practice.id] = record.data
  }
  return { exposures, practices }
}

const given = (answers: AnswerDocument, question: QuestionKey): unknown => storedAnswer(answers, question)?.answer
