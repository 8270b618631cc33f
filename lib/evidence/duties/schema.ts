import * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'
import { isDay } from './dates'
import { type FieldName, fieldNames, fields, isFieldName, type Profile } from './fields'
import { checkProfile } from './inputs'

const schemaOf = (name: FieldName): z.ZodType => {
  const field = fields[name]
  if (field.kind === 'one') return z.enum(field.options)
  return field.kind === 'many' ? z.array(z.enum(field.options)).max(field.options.length) : z.number()
}

const shape = Object.fromEntries(fieldNames.map((name) => [name, schemaOf(name).nullable().optional()]))

/** A profile as JSON: options by id, lists for fields that take several (`[]` none of them), counts as numbers; null or absent is not answered. */
export const InputsJson = z.strictObject(shape)

const RequestJson = z.strictObject({ ...shape, today: z.string().refine(isDay).optional() })

const codes = { one: 'no-such-choice', many: 'no-such-choice', count: 'not-a-number' } as const

const issueOf = ({ code, path, ...rest }: z.core.$ZodIssue): readonly Issue[] => {
  const place = path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (code === 'unrecognized_keys' && 'keys' in rest)
    return rest.keys.map((key) => ({ code: 'duties.unknown-field', path: [...place, key] }))
  if (path.length === 0) return [{ code: 'duties.not-an-object', path: [] }]
  const name = String(place[0])
  if (!isFieldName(name)) return [{ code: 'duties.bad-day', path: place }]
  const isList = fields[name].kind === 'many' && path.length === 1
  return [{ code: `duties.${isList ? 'not-a-list' : codes[fields[name].kind]}`, path: place }]
}

/** Untrusted JSON as a profile, or every mistake in it. */
export function parseInputs(input: unknown): Parsed<Profile> {
  const parsed = InputsJson.safeParse(input)
  return parsed.success ? checkProfile(parsed.data) : { ok: false, issues: parsed.error.issues.flatMap(issueOf) }
}

/** A profile with the day (ISO) on which it is asked beside it; null where none is given. */
export function parseRequest(input: unknown): Parsed<{ readonly profile: Profile; readonly today: string | null }> {
  const parsed = RequestJson.safeParse(input)
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.flatMap(issueOf) }
  const { today = null, ...values } = parsed.data
  const profile = checkProfile(values)
  return profile.ok ? { ok: true, value: { profile: profile.value, today } } : profile
}
