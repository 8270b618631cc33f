import type { Words } from '#lib/i18n/locale'
import type { Answers, ExposureAnswer, PracticeAnswer } from './answers'
import type { EvidenceGrade, NumericInstrument } from './numeric'
import type { Evidence, ExposureRecord, PracticeRecord } from './record-schema'

/**
 * Answers as a person gives them: with evidence details, notes and reasons. The numeric form is derived from them (`toAnswers`).
 * Stored one JSON document per assessment, keyed by question: `x:<exposure>`, `p:<practice>`; with `<instrument>/`
 * before the id for a companion's. Free of zod, since every question page
 * brings it to the browser.
 */
export type { Evidence, ExposureRecord, PracticeRecord } from './record-schema'

/** All answers of one assessment. A key that is absent is unanswered. */
export type AnswerRecords = {
  readonly exposures: Readonly<Record<string, ExposureRecord>>
  readonly practices: Readonly<Record<string, PracticeRecord>>
}

export const noAnswers: AnswerRecords = { exposures: {}, practices: {} }

/** Whether something is typed, in every language there is. */
export const filled = (text: Words | undefined): boolean =>
  text !== undefined && (typeof text === 'string' ? text.trim() !== '' : text.zh.trim() !== '' && text.en.trim() !== '')

/** What is still missing before the stated grade is earned (SCORING 2.2), as field names. Empty when earned. */
export function missingFor(evidence: Evidence): readonly string[] {
  const documented = [
    ...(filled(evidence.title) ? [] : ['title']),
    ...(filled(evidence.date) ? [] : ['date']),
    ...(filled(evidence.link) || filled(evidence.sha256) ? [] : ['link']),
  ]
  const verified = [
    ...(filled(evidence.verifiedBy) ? [] : ['verifiedBy']),
    ...(filled(evidence.verifiedOn) ? [] : ['verifiedOn']),
    ...(filled(evidence.verifiedWhat) ? [] : ['verifiedWhat']),
  ]
  if (evidence.grade === 'documented') return documented
  if (evidence.grade === 'verified') return [...documented, ...verified]
  return []
}

/** The grade that the evidence details support: documented needs title, date and link or hash; verified needs besides who, when and what. */
export function earnedGrade(evidence: Evidence): EvidenceGrade {
  if (missingFor(evidence).length === 0) return evidence.grade
  if (evidence.grade === 'verified' && missingFor({ ...evidence, grade: 'documented' }).length === 0) return 'documented'
  return 'stated'
}

/** Whether the stated validity ended before `today` (ISO date). Stale evidence is shown as stale; it keeps its grade. */
export const isStale = (evidence: Evidence, today: string): boolean =>
  evidence.validUntil !== undefined && evidence.validUntil !== '' && evidence.validUntil < today

const exposureAnswer = (record: ExposureRecord): ExposureAnswer => {
  switch (record.kind) {
    case 'one':
      return record.option
    case 'many':
      return record.options
    case 'dk':
    case 'na':
      return record.kind
  }
}

const practiceAnswer = (record: PracticeRecord): PracticeAnswer =>
  record.kind === 'level' ? { level: record.level, evidence: earnedGrade(record.evidence) } : record.kind

/** The numeric answers to those questions that the instrument asks; answers to other questions are kept elsewhere and ignored here. */
export function toAnswers(instrument: NumericInstrument, records: AnswerRecords): Answers {
  const pick = <R, A>(ids: readonly { readonly id: string }[], from: Readonly<Record<string, R>>, convert: (record: R) => A) =>
    Object.fromEntries(ids.flatMap(({ id }) => (Object.hasOwn(from, id) ? [[id, convert(from[id] as R)]] : []))) as Record<string, A>
  return {
    exposures: pick(instrument.exposures, records.exposures, exposureAnswer),
    practices: pick(instrument.practices, records.practices, practiceAnswer),
  }
}
