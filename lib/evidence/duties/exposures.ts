import type { ExposureAnswer } from '#lib/instrument/answers'
import { type Answer, blank, type FieldName, fieldNames, fields, type Profile } from './fields'

const none: readonly FieldName[] = ['markets', 'customers', 'cross-border', 'public-generation', 'data-origin', 'prohibited-practice']

/**
 * What an assessment's profile already answers: fields carry the ids of the readiness instrument's exposures. What it does not know, or
 * answered otherwise than a field allows, stays unanswered.
 */
export function profileOfExposures(exposures: Readonly<Record<string, ExposureAnswer>>): Profile {
  const known = fieldNames.flatMap((name): readonly (readonly [FieldName, Answer])[] => {
    const [field, answer] = [fields[name], Object.hasOwn(exposures, name) ? exposures[name] : undefined]
    if (field.kind === 'count' || answer === undefined || answer === 'dk') return []
    if (answer === 'na') return none.includes(name) ? [[name, []]] : []
    const options: readonly string[] = field.options
    if (field.kind === 'one') return typeof answer === 'string' && options.includes(answer) ? [[name, answer]] : []
    if (typeof answer === 'string' || !answer.every((option) => options.includes(option))) return []
    return [[name, options.filter((option) => answer.includes(option))]]
  })
  return { ...blank, ...Object.fromEntries(known) }
}
