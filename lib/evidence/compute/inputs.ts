import type { Issue, Parsed } from '#lib/issue'
import type { Accelerator } from './facts'
import { type Field, type FieldName, fieldNames, fields, type Inputs, isFieldName, type NumberField, ownAccelerator } from './fields'
import { readNumber, writeNumber } from './number-text'

export type { Inputs } from './fields'

/** What stands in the fields of a form or in a query, as typed; a field that is absent stands at its default. */
export type Texts = Readonly<Partial<Record<FieldName, string>>>

export const defaults: Inputs = Object.fromEntries(fieldNames.map((name) => [name, fields[name].initial])) as Inputs // every field has its initial value

/** The default of a field as it is written in a form. */
export const defaultText = (name: FieldName): string => textOf(fields[name].initial)

const textOf = (value: string | number | null): string => (value === null ? '' : typeof value === 'number' ? writeNumber(value) : value)

type Value = string | number | null

/** Values from anywhere, by field; `undefined` stands for the default. Reports every mistake, each with what its sentence needs. */
export function checkInputs(values: Readonly<Partial<Record<FieldName, unknown>>>, accelerators: readonly Accelerator[]): Parsed<Inputs> {
  const issues: Issue[] = []
  const checked = fieldNames.map((name): readonly [FieldName, Value] => {
    const value = values[name] ?? (values[name] === null ? null : fields[name].initial)
    const problem = problemOf(name, fields[name], value, accelerators)
    if (problem !== null) issues.push(problem)
    return [name, value as Value] // a value without a problem is of its field's kind
  })
  if (issues.length > 0) return { ok: false, issues }
  const inputs = Object.fromEntries(checked) as Inputs
  const clashes = clashesOf(inputs, accelerators)
  return clashes.length > 0 ? { ok: false, issues: clashes } : { ok: true, value: inputs }
}

function problemOf(name: FieldName, field: Field, value: unknown, accelerators: readonly Accelerator[]): Issue | null {
  const issue = (code: string, data?: Issue['data']): Issue => ({ code, path: [name], ...(data === undefined ? {} : { data }) })
  if (field.kind === 'choice') return field.options.some((option) => option === value) ? null : issue('compute.no-such-choice')
  if (field.kind === 'accelerator')
    return value === ownAccelerator || accelerators.some(({ id }) => id === value) ? null : issue('compute.no-such-accelerator')
  if (value === null) return field.initial === null ? null : issue('compute.missing')
  if (typeof value !== 'number' || !Number.isFinite(value)) return issue('compute.not-a-number')
  return rangeProblem(name, field, value, issue)
}

/** Amounts that were surely meant in billions: 7 parameters, 15 tokens. */
const counted: readonly FieldName[] = ['params', 'active', 'tokens']

function rangeProblem(
  name: FieldName,
  field: NumberField,
  value: number,
  issue: (code: string, data?: Issue['data']) => Issue,
): Issue | null {
  if (value < 0) return issue('compute.negative')
  if (value < field.min && value >= 0.001 && value < 1e5 && counted.includes(name))
    return issue(name === 'tokens' ? 'compute.tokens-in-trillions' : 'compute.params-in-billions', { given: String(value) })
  if (name === 'base' && value > 0 && value < 100) return issue('compute.exponent-alone', { given: String(value) })
  if (value < field.min) return issue('compute.too-small', { minimum: writeNumber(field.min) })
  if (value > field.max) return issue('compute.too-large', { maximum: writeNumber(field.max) })
  return field.whole === true && !Number.isInteger(value) ? issue('compute.not-whole') : null
}

const ordered: readonly (readonly [FieldName, FieldName])[] = [
  ['mfuLow', 'mfuHigh'],
  ['priceLow', 'priceHigh'],
  ['gridLow', 'gridHigh'],
  ['bandwidthLow', 'bandwidthHigh'],
  ['computeLow', 'computeHigh'],
  ['servePriceLow', 'servePriceHigh'],
]

/** Fields that are each in order and do not go together. */
function clashesOf(inputs: Inputs, accelerators: readonly Accelerator[]): readonly Issue[] {
  const issues: Issue[] = []
  if (inputs.active !== null && inputs.active > inputs.params) issues.push({ code: 'compute.active-above-all', path: ['active'] })
  for (const [low, high] of ordered) {
    const [from, to] = [inputs[low], inputs[high]]
    if (from !== null && to !== null && from > to) issues.push({ code: 'compute.range-reversed', path: [high] })
  }
  if (inputs.heads !== null && inputs.kvHeads !== null && inputs.kvHeads > inputs.heads)
    issues.push({ code: 'compute.kv-above-heads', path: ['kvHeads'] })
  if (inputs.accelerator === ownAccelerator || inputs.server === ownAccelerator)
    for (const name of ['ownMemory', 'ownBandwidth', 'ownBf16'] as const)
      if (inputs[name] === null) issues.push({ code: 'compute.own-missing', path: [name] })
  if (inputs.precision === 'fp8' && fp8Of(inputs, accelerators) === null) issues.push({ code: 'compute.no-fp8', path: ['precision'] })
  for (const [ours, other] of [
    ['priceIn', 'priceOut'],
    ['apiIn', 'apiOut'],
  ] as const)
    if ((inputs[ours] === null) !== (inputs[other] === null))
      issues.push({ code: 'compute.price-pair', path: [inputs[ours] === null ? ours : other] })
  return issues
}

const fp8Of = (inputs: Inputs, accelerators: readonly Accelerator[]): number | null =>
  inputs.accelerator === ownAccelerator ? inputs.ownFp8 : (accelerators.find(({ id }) => id === inputs.accelerator)?.fp8 ?? null)

/** What was typed, as inputs or as every mistake in it. */
export function parseTexts(texts: Texts, accelerators: readonly Accelerator[]): Parsed<Inputs> {
  const values: Partial<Record<FieldName, unknown>> = {}
  for (const name of fieldNames) {
    const text = texts[name]?.trim()
    if (text === undefined) continue
    if (fields[name].kind !== 'number') values[name] = text
    else values[name] = text === '' ? null : (readNumber(text) ?? Number.NaN)
  }
  return checkInputs(values, accelerators)
}

/** The longest text that a field of a query may hold; more is cut, since it cannot be a number. */
const longest = 40

/** The fields that a query names; whatever else stands in it is left out, and of a name given twice the first counts. */
export function textsOfQuery(query: URLSearchParams): Texts {
  const texts: Partial<Record<FieldName, string>> = {}
  for (const [name, text] of query) if (isFieldName(name) && texts[name] === undefined) texts[name] = text.slice(0, longest)
  return texts
}

/** The query for what was typed: only fields away from their defaults, always in the same order. */
export function queryOfTexts(texts: Texts): string {
  const query = new URLSearchParams()
  for (const name of fieldNames) {
    const text = texts[name]?.trim()
    if (text !== undefined && text !== defaultText(name)) query.set(name, text)
  }
  return query.toString()
}

/** Inputs as they are written in the form; `parseTexts` gives the same inputs back. */
export const textsOfInputs = (inputs: Inputs): Texts => Object.fromEntries(fieldNames.map((name) => [name, textOf(inputs[name])]))

/** The query that opens the calculator with these inputs. */
export const queryOfInputs = (inputs: Inputs): string => queryOfTexts(textsOfInputs(inputs))
