import type { Condition } from './condition'
import type { Profile } from './fields'

/** The roles in which a condition binds this profile: those that it names and the profile has, in the profile's order; none where it asks for none. */
export function rolesOf(condition: Condition, { role }: Pick<Profile, 'role'>): readonly string[] {
  if (!Array.isArray(role)) return []
  const named = rolesIn(condition)
  return role.filter((one) => named.includes(one))
}

const rolesIn = (condition: Condition): readonly string[] => {
  if (condition.kind === 'choice') return condition.field === 'role' ? condition.anyOf : []
  return condition.kind === 'count' ? [] : condition.parts.flatMap(rolesIn)
}
