import type { Binding } from './binding'

/** What is chosen at an exposure: an option, several, or null (not answered, not known, not applicable). */
export type Given = (exposure: string) => string | readonly string[] | null

type Fields = Readonly<Record<string, string | readonly string[]>>

const listed = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

/** The parameters that the chosen options of one exposure fill in; several options add their values up. */
const fieldsOf = (options: Binding['fill'][string], chosen: string | readonly string[]): Fields => {
  const fields: Record<string, string | readonly string[]> = {}
  for (const option of listed(chosen)) {
    if (!Object.hasOwn(options, option)) continue
    for (const [name, value] of Object.entries(options[option] ?? {})) {
      const before = fields[name]
      fields[name] = before === undefined || typeof value === 'string' ? value : [...new Set([...listed(before), ...value])]
    }
  }
  return fields
}

export type Fill = { readonly exposure: string; readonly chosen: string | readonly string[]; readonly fields: Fields }

/** What the profile says about a calculator's fields, exposure by exposure. What no answer says is left open. */
export const fillsOf = ({ fill }: Binding, given: Given): readonly Fill[] =>
  Object.entries(fill).flatMap(([exposure, options]) => {
    const chosen = given(exposure)
    if (chosen === null) return []
    const fields = fieldsOf(options, chosen)
    return Object.keys(fields).length === 0 ? [] : [{ exposure, chosen, fields }]
  })

/** The query that opens a calculator so filled. */
export const queryOfFills = (fills: readonly Fill[]): string => {
  const query = new URLSearchParams()
  for (const { fields } of fills)
    for (const [name, value] of Object.entries(fields)) for (const one of listed(value)) query.append(name, one)
  return query.toString()
}

/**
 * Those of which every value still stands in the query: a field that was changed since is the person's own, and follows the profile no
 * more. `filled` is the query of all fills as the calculator itself writes it, defaults left out.
 */
export const standingFills = (fills: readonly Fill[], filled: URLSearchParams, query: URLSearchParams): readonly Fill[] =>
  fills.filter(({ fields }) =>
    Object.keys(fields).every((name) => {
      const [wanted, there] = [filled.getAll(name), query.getAll(name)]
      return wanted.length === 0 ? there.length === 0 : wanted.every((one) => there.includes(one))
    }),
  )
