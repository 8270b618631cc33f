import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'
import type { Accelerator } from './facts'
import { type FieldName, fieldNames, fields, type Inputs, isFieldName } from './fields'
import { checkInputs } from './inputs'

const schemaOf = (name: FieldName): z.ZodType => {
  const field = fields[name]
  if (field.kind === 'accelerator') return z.string().max(64)
  if (field.kind === 'choice') return z.enum(field.options)
  return field.initial === null ? z.number().nullable() : z.number()
}

/**
 * Inputs as JSON: plain numbers in plain units (`"params": 8e9`), any field may be left out. Bounds and what goes together are checked
 * by `parseInputs`, which says them with their values.
 */
export const InputsJson = z.strictObject(Object.fromEntries(fieldNames.map((name) => [name, schemaOf(name).optional()])))

const issueOf = ({ code, path, ...rest }: z.core.$ZodIssue): readonly Issue[] => {
  const place = path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (code === 'unrecognized_keys' && 'keys' in rest)
    return rest.keys.map((key) => ({ code: 'compute.unknown-field', path: [...place, key] }))
  if (path.length === 0) return [{ code: 'compute.not-an-object', path: [] }]
  const name = String(place[0])
  return [{ code: isFieldName(name) && fields[name].kind === 'number' ? 'compute.not-a-number' : 'compute.no-such-choice', path: place }]
}

/** Untrusted JSON as inputs, or every mistake in it. */
export function parseInputs(input: unknown, accelerators: readonly Accelerator[]): Parsed<Inputs> {
  const parsed = InputsJson.safeParse(input)
  return parsed.success ? checkInputs(parsed.data, accelerators) : { ok: false, issues: parsed.error.issues.flatMap(issueOf) }
}
