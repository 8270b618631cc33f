import * as z from 'zod'
import { locales, type Words } from '#lib/i18n/locale'
import type { Issue, Parsed } from '#lib/issue'
import { exposureRecord, practiceRecord } from './answers-shorthand'
import { type AnswerRecords, noAnswers } from './record'
import { Evidence } from './record-schema'
import { limits } from './record-texts'
import type { Instrument } from './schema'
import { checkFile, issueAt, parseYaml, type YamlFile } from './yaml-file'

/**
 * One company's answers as a file, YAML or JSON: `format: touchstone-answers/1`, instrument and version, name, about, language, date,
 * scope, sample, and the answers by question. A text is one string or `{ zh, en }`.
 *
 * An exposure is `dk`, an option's id, a list of ids (`[]` = none of these), or an object: `{ option, note }`, `{ options, note }`,
 * `{ dk: true, note }`, `{ na: reason }`. A practice is `dk` or an object: `{ level, evidence: grade, note }` with the evidence's fields
 * beside them (`title`, `date`, `link`, `sha256`, `validUntil`, `verifiedBy`, `verifiedOn`, `verifiedWhat`), `{ dk: true, note }`,
 * `{ na: reason }`. A question that is absent is unanswered. Answers to a second instrument stand under `companion`, with its own
 * `instrument`, `version`, `exposures` and `practices`.
 */
export type AnswersFile = {
  readonly name: Words
  readonly about: Words | null
  readonly language: (typeof locales)[number]
  /** ISO day */
  readonly date: string
  readonly instrument: { readonly id: string; readonly version: string }
  readonly scope: 'quick' | 'full'
  /** an invented company */
  readonly sample: boolean
  readonly records: AnswerRecords
  /** the second instrument, where it was answered too */
  readonly companion: { readonly instrument: { readonly id: string; readonly version: string }; readonly records: AnswerRecords } | null
}

export const maxAnswersBytes = 1_000_000

/** A title's text, but never empty and no longer than a name. */
const Name = Evidence.shape.title
  .unwrap()
  .refine(
    (words) => (typeof words === 'string' ? [words] : [words.zh, words.en]).every((text) => text !== '' && [...text].length <= limits.name),
    { error: 'answer.bad-name' },
  )

const answered = {
  instrument: z.string(),
  version: z.string(),
  exposures: z.record(z.string(), z.unknown()).default({}),
  practices: z.record(z.string(), z.unknown()).default({}),
}

const Head = z.strictObject({
  format: z.literal('touchstone-answers/1', { error: 'answers.unknown-format' }),
  sample: z.boolean().default(false),
  name: Name,
  about: Evidence.shape.verifiedWhat,
  language: z.enum(locales),
  date: z.iso.date({ error: 'answer.bad-date' }),
  scope: z.enum(['quick', 'full']).default('full'),
  ...answered,
  companion: z.strictObject(answered).nullable().default(null),
})
type Answered = z.infer<z.ZodObject<typeof answered>>

/**
 * The file's answers, checked against the instrument that it names, or every issue found, each with file, line, column and field.
 * `instrumentOf` knows the instruments at hand. Grades stand as stated; what they earn is decided by `toAnswers`.
 */
export const parseAnswersFile = (file: string, text: string, instrumentOf: (id: string) => Instrument | undefined): Parsed<AnswersFile> => {
  if (new TextEncoder().encode(text).length > maxAnswersBytes) {
    return { ok: false, issues: [{ code: 'content.too-large', path: [file], data: { file, maximum: maxAnswersBytes } }] }
  }
  const source = parseYaml(file, text)
  if (!source.ok) return source
  const head = checkFile(source.value, Head)
  if (!head.ok) return head
  const { instrument: id, version, about = null, exposures, practices, companion, format: _, ...rest } = head.value
  const issues: Issue[] = []
  const read = (within: readonly string[], given: Answered): AnswerRecords =>
    recordsOf(source.value, issues, within, given, instrumentOf(given.instrument))
  const records = read([], { instrument: id, version, exposures, practices })
  const second =
    companion === null
      ? null
      : { instrument: { id: companion.instrument, version: companion.version }, records: read(['companion'], companion) }
  if (second?.instrument.id === id)
    issues.push(issueAt(source.value, ['companion', 'instrument'], 'answers.same-instrument', { instrument: id }))
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: { ...rest, about, instrument: { id, version }, records, companion: second } }
}

/** The answers to one instrument, which must be at hand in the version of the file. */
const recordsOf = (
  source: YamlFile,
  issues: Issue[],
  within: readonly string[],
  { instrument: id, version, exposures, practices }: Answered,
  instrument: Instrument | undefined,
): AnswerRecords => {
  if (instrument === undefined) issues.push(issueAt(source, [...within, 'instrument'], 'answers.unknown-instrument', { instrument: id }))
  else if (instrument.version !== version)
    issues.push(issueAt(source, [...within, 'version'], 'answers.other-version', { version, expected: instrument.version }))
  else
    return {
      exposures: answersTo(source, issues, [...within, 'exposures'], instrument.exposures, exposures, exposureRecord),
      practices: answersTo(source, issues, [...within, 'practices'], instrument.practices, practices, practiceRecord),
    }
  return noAnswers
}

type Read<Question, Record> = (question: Question, input: unknown) => Parsed<Record>

/** In the order of the instrument; issues get the place of the field in the file. */
const answersTo = <Question extends { readonly id: string }, Answer>(
  source: YamlFile,
  issues: Issue[],
  group: readonly string[],
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
  read: Read<Question, Answer>,
): Readonly<Record<string, Answer>> => {
  const known = new Set(questions.map(({ id }) => id))
  for (const id of Object.keys(given)) {
    if (!known.has(id))
      issues.push(issueAt(source, [...group, id], `answers.unknown-${group.at(-1) === 'exposures' ? 'exposure' : 'practice'}`, { id }))
  }
  const answers: [string, Answer][] = []
  for (const question of questions) {
    if (!Object.hasOwn(given, question.id)) continue
    const record = read(question, given[question.id])
    if (record.ok) answers.push([question.id, record.value])
    else issues.push(...record.issues.map(({ code, path, data }) => issueAt(source, [...group, question.id, ...path], code, data)))
  }
  return Object.fromEntries(answers)
}
