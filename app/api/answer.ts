import { type AnswerRecord, questionOf } from '#app/question-key.ts'
import type { NumericInstrument } from '#lib/instrument/numeric'
import { ExposureRecord, PracticeRecord } from '#lib/instrument/record-schema'
import type { Issue, Parsed } from '#lib/issue'
import { issuesOf } from './body'

const refused = (code: string, path: Issue['path'] = []): Parsed<never> => ({ ok: false, issues: [{ code, path }] })

const cleared: Parsed<null> = { ok: true, value: null }

function parseExposure(exposure: NumericInstrument['exposures'][number], input: unknown): Parsed<ExposureRecord> {
  const parsed = ExposureRecord.safeParse(input)
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error, 'answer.malformed') }
  const record = parsed.data
  if (record.kind === 'na' && !exposure.na) return refused('answer.na-not-allowed', ['kind'])
  if (record.kind === 'one') {
    if (exposure.type !== 'one') return refused('answer.wrong-kind', ['kind'])
    return exposure.options.some(({ id }) => id === record.option)
      ? { ok: true, value: record }
      : refused('answer.unknown-option', ['option'])
  }
  if (record.kind === 'many') {
    if (exposure.type !== 'many') return refused('answer.wrong-kind', ['kind'])
    const known = exposure.options.map(({ id }) => id)
    const unknown = record.options.findIndex((id) => !known.includes(id))
    if (unknown !== -1) return refused('answer.unknown-option', ['options', unknown])
    if (new Set(record.options).size !== record.options.length) return refused('answer.repeated-option', ['options'])
    // The order of a choice means nothing, so that two who chose the same have the same answer.
    return { ok: true, value: { ...record, options: known.filter((id) => record.options.includes(id)) } }
  }
  return { ok: true, value: record }
}

function parsePractice(practice: NumericInstrument['practices'][number], input: unknown): Parsed<PracticeRecord> {
  const parsed = PracticeRecord.safeParse(input)
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error, 'answer.malformed') }
  if (parsed.data.kind === 'na' && !practice.na) return refused('answer.na-not-allowed', ['kind'])
  return { ok: true, value: parsed.data }
}

/**
 * One answer as sent, checked in form and against the instrument that asks; null clears. `key` is `x:<exposure>` or `p:<practice>`, with
 * `<instrument>/` before the id where it is a question of one of the companions.
 */
export function parseAnswer(
  main: NumericInstrument,
  key: string,
  input: unknown,
  companions: readonly NumericInstrument[] = [],
): Parsed<AnswerRecord | null> {
  const question = questionOf(key)
  const instrument = question?.companion == null ? main : companions.find(({ id }) => id === question.companion)
  if (instrument === undefined) return refused('answer.unknown-question')
  if (question?.kind === 'exposure') {
    const exposure = instrument.exposures.find(({ id }) => id === question.id)
    if (exposure !== undefined) return input === null ? cleared : parseExposure(exposure, input)
  }
  if (question?.kind === 'practice') {
    const practice = instrument.practices.find(({ id }) => id === question.id)
    if (practice !== undefined) return input === null ? cleared : parsePractice(practice, input)
  }
  return refused('answer.unknown-question')
}
