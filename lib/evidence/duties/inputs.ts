import { readNumber, writeNumber } from '#lib/evidence/compute/number-text'
import type { Issue, Parsed } from '#lib/issue'
import { type Answer, blank, type FieldName, fieldNames, fields, isFieldName, type Profile } from './fields'

/** What stands in a form or a query, field by field: an option, options with commas between them, `none`, or a count as typed. */
export type Texts = Readonly<Partial<Record<FieldName, string>>>

/** Values from anywhere, by field; absent and null are "not answered". Reports every mistake, each with what its sentence needs. */
export function checkProfile(values: Readonly<Partial<Record<FieldName, unknown>>>): Parsed<Profile> {
  const issues: Issue[] = []
  const checked = fieldNames.map((name): readonly [FieldName, Answer] => {
    const value = values[name] ?? null
    const problem = value === null ? null : problemOf(name, value)
    if (problem !== null) issues.push(problem)
    return [name, problem === null ? ordered(name, value as Answer) : null] // a value without a problem is of its field's kind
  })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...blank, ...Object.fromEntries(checked) } }
}

/** Lists in the order of their options, each once, so that equal profiles are equal data. */
const ordered = (name: FieldName, answer: Answer): Answer => {
  const field = fields[name]
  if (field.kind !== 'many' || !Array.isArray(answer)) return answer
  return field.options.filter((option) => answer.includes(option))
}

function problemOf(name: FieldName, value: unknown): Issue | null {
  const issue = (code: string, data?: Issue['data']): Issue => ({
    code: `duties.${code}`,
    path: [name],
    ...(data === undefined ? {} : { data }),
  })
  const field = fields[name]
  if (field.kind === 'count') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return issue('not-a-number')
    if (value < 0) return issue('negative')
    if (!Number.isInteger(value)) return issue('not-whole')
    return value > field.max ? issue('too-large', { maximum: writeNumber(field.max) }) : null
  }
  const known = (option: unknown): boolean => field.options.some((one) => one === option)
  if (field.kind === 'one') return known(value) ? null : issue('no-such-choice')
  if (!Array.isArray(value)) return issue('not-a-list')
  if (value.includes('none')) return issue('none-and-others')
  return value.every(known) ? null : issue('no-such-choice')
}

/** What was chosen and typed, as a profile or as every mistake in it. */
export function parseTexts(texts: Texts): Parsed<Profile> {
  const values: Partial<Record<FieldName, unknown>> = {}
  for (const name of fieldNames) {
    const text = texts[name]?.trim() ?? ''
    if (text !== '') values[name] = answerIn(name, text)
  }
  return checkProfile(values)
}

function answerIn(name: FieldName, text: string): unknown {
  switch (fields[name].kind) {
    case 'one':
      return text
    case 'count':
      return readNumber(text) ?? Number.NaN
    case 'many':
      return text === 'none' ? [] : text.split(',').filter((option) => option !== '')
    default:
      return fields[name] satisfies never
  }
}

/** The longest that a field of a query may be; more is cut, since it cannot be an answer. */
const longest = 300

/** The fields that a query names; a list may be written with commas or by repeating the name, as a form without script sends it. */
export function textsOfQuery(query: URLSearchParams): Texts {
  const texts: Partial<Record<FieldName, string>> = {}
  for (const [name, text] of query) {
    if (!isFieldName(name) || text === '') continue
    const before = texts[name]
    if (before === undefined) texts[name] = text.slice(0, longest)
    else if (fields[name].kind === 'many') texts[name] = `${before},${text}`.slice(0, longest)
  }
  return texts
}

/** The query for what was chosen and typed: only fields that are answered, always in the same order. */
export function queryOfTexts(texts: Texts): string {
  const query = new URLSearchParams()
  for (const name of fieldNames) {
    const text = texts[name]?.trim() ?? ''
    if (text !== '') query.set(name, text)
  }
  return query.toString().replaceAll('%2C', ',')
}

/** A profile as it is written in the form; `parseTexts` gives the same profile back. */
export const textsOfInputs = (profile: Profile): Texts =>
  Object.fromEntries(
    fieldNames.flatMap((name) => {
      const answer = profile[name]
      if (answer === null) return []
      if (typeof answer === 'number') return [[name, writeNumber(answer)]]
      return [[name, typeof answer === 'string' ? answer : answer.length === 0 ? 'none' : answer.join(',')]]
    }),
  )

/** The query that opens the calculator with this profile. */
export const queryOfInputs = (profile: Profile): string => queryOfTexts(textsOfInputs(profile))
