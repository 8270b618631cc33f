import { type FieldName, fields, type Profile } from './fields'

/** When a duty applies: choices and counts of a profile, joined. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'choice'; readonly field: FieldName; readonly anyOf: readonly string[] }
  /** a count from `from` on and below `below` */
  | { readonly kind: 'count'; readonly field: FieldName; readonly from: number; readonly below: number }

/** Whether a condition holds of a profile; open where it hangs on fields that were not answered, or not finely enough. */
export type Verdict =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly because: FieldName }
  | { readonly state: 'open'; readonly fields: readonly FieldName[] }

const holds: Verdict = { state: 'holds' }
const fails = (because: FieldName): Verdict => ({ state: 'fails', because })
const open = (fields: readonly FieldName[]): Verdict => ({ state: 'open', fields: [...new Set(fields)] })

/** Judges in three values, so that an answer that is missing can neither bring a duty nor take one away. */
export function judge(condition: Condition, profile: Profile): Verdict {
  switch (condition.kind) {
    case 'choice':
      return judgeChoice(condition.field, condition.anyOf, profile)
    case 'count':
      return judgeCount(condition, profile[condition.field])
    case 'all':
    case 'any':
      return join(
        condition.kind,
        condition.parts.map((part) => judge(part, profile)),
      )
    default:
      return condition satisfies never
  }
}

function judgeChoice(name: FieldName, anyOf: readonly string[], profile: Profile): Verdict {
  const answer = profile[name]
  if (answer === null || typeof answer === 'number') return open([name])
  if (typeof answer !== 'string') {
    const chosen = answer.length === 0 ? ['none'] : answer
    return chosen.some((option) => anyOf.includes(option)) ? holds : fails(name)
  }
  const field = fields[name]
  const vague: Readonly<Record<string, readonly string[]>> = 'vague' in field ? field.vague : {}
  const possible = vague[answer] ?? [answer]
  if (possible.every((option) => anyOf.includes(option))) return holds
  return possible.some((option) => anyOf.includes(option)) ? open([name]) : fails(name)
}

function judgeCount({ field, from, below }: Condition & { kind: 'count' }, answer: Profile[FieldName]): Verdict {
  if (typeof answer !== 'number') return open([field])
  return answer >= from && answer < below ? holds : fails(field)
}

function join(kind: 'all' | 'any', verdicts: readonly Verdict[]): Verdict {
  const decisive = verdicts.find(({ state }) => state === (kind === 'all' ? 'fails' : 'holds'))
  if (decisive !== undefined) return decisive
  const hanging = verdicts.flatMap((verdict) => (verdict.state === 'open' ? verdict.fields : []))
  if (hanging.length > 0) return open(hanging)
  return verdicts[0] ?? holds
}

/** Every field that a condition looks at. */
export const fieldsOf = (condition: Condition): readonly FieldName[] =>
  'field' in condition ? [condition.field] : [...new Set(condition.parts.flatMap(fieldsOf))]
