import { isQuestionKey, questionOf } from '#app/question-key.ts'
import type { AnswerRecords, ExposureRecord, PracticeRecord } from '#lib/instrument/record'
import type { QuestionKey } from '#lib/store/answer-document'
import type { Frame, Place } from './frame'
import { answerOf, type Entry } from './ledger'

type Entries = Readonly<Record<QuestionKey, Entry>>

/** Whether a choice is among the options that this version offers; one that was withdrawn may still come in from another tab or device. */
const isOffered = (options: Frame['options'], key: QuestionKey, answer: ExposureRecord | PracticeRecord): boolean => {
  const known = options[key]
  if (known === undefined) return true
  if (answer.kind === 'one') return Object.hasOwn(known, answer.option)
  return answer.kind !== 'many' || answer.options.every((option) => Object.hasOwn(known, option))
}

/** What of these answers can be scored: a choice that is not offered counts as none, as it does on the server. */
export const scorable = (entries: Entries, options: Frame['options']): Entries =>
  Object.fromEntries(
    Object.entries(entries).filter(([key, entry]) => {
      const answer = answerOf(entry)
      return !isQuestionKey(key) || answer === null || isOffered(options, key, answer)
    }),
  )

/** The answers to one instrument as this page shows them, ready for scoring: the main one's (null), or a companion's. */
export function recordsIn(entries: Entries, companion: string | null): AnswerRecords {
  const exposures: Record<string, ExposureRecord> = {}
  const practices: Record<string, PracticeRecord> = {}
  for (const [key, entry] of Object.entries(entries)) {
    const question = questionOf(key)
    const answer = answerOf(entry)
    if (question === undefined || question.companion !== companion || answer === null) continue
    if (question.kind === 'exposure' && (answer.kind === 'one' || answer.kind === 'many')) exposures[question.id] = answer
    else if (question.kind === 'practice' && answer.kind === 'level') practices[question.id] = answer
    else if (answer.kind === 'dk' || answer.kind === 'na') {
      if (question.kind === 'exposure') exposures[question.id] = answer
      else practices[question.id] = answer
    }
  }
  return { exposures, practices }
}

/** Whether the profile makes the question irrelevant: its deciding exposure has a known answer among those named. Records are by part. */
export const isSkipped = ({ skipIf, part }: Place, records: readonly AnswerRecords[]): boolean => {
  const exposures = records[part]?.exposures
  if (skipIf === null || exposures === undefined || !Object.hasOwn(exposures, skipIf.exposure)) return false
  const decided = exposures[skipIf.exposure]
  return decided?.kind === 'one' && skipIf.is.includes(decided.option)
}

export const isAnswered = (entries: Entries, key: QuestionKey): boolean => {
  const entry = entries[key]
  return entry !== undefined && answerOf(entry) !== null
}

export type Progress = { readonly answered: number; readonly of: number; readonly minutesLeft: number }

/** How far the given questions are answered; minutes are those of the unanswered ones, rounded up. */
export function progressOf(places: readonly Place[], entries: Entries): Progress {
  const open = places.filter(({ key }) => !isAnswered(entries, key))
  return {
    answered: places.length - open.length,
    of: places.length,
    minutesLeft: Math.ceil(open.reduce((sum, { minutes }) => sum + minutes, 0)),
  }
}
