/** Someone who can be named in a note. */
export type Person = { readonly account: string; readonly name: string }

/**
 * The accounts named in a text: `@` and the whole name. Of names that begin alike the longest counts, so that `@Li Wei` does not also
 * name Li; names that several people share name all of them.
 */
export const mentioned = (text: string, people: readonly Person[]): readonly string[] => {
  const named = people.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [first] = named.filter(({ name }) => text.startsWith(name, at + 1))
    for (const { account, name } of named) if (name === first?.name) found.add(account)
  }
  return [...found].sort()
}
