import type { Issue, Parsed } from '#lib/issue'

/** Characters of a sealed file, and levels of nesting in it; a snapshot with every note filled has a fifth and half of that. */
export const limits = { length: 4_000_000, depth: 24 } as const

/** Names by which an object could reach what all objects share. */
const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** For valid JSON only: there every quote has its partner, so that the scan never starts over. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g

type Scope = { readonly keys: Set<string>; last: string }

/** What JSON.parse lets pass: a name twice in an object, a dangerous name, bottomless nesting. */
const structureIssue = (json: string): Issue['code'] | null => {
  const open: Scope[] = []
  for (const [found] of json.matchAll(token)) {
    const scope = open.at(-1)
    if (found === '{' || found === '[') {
      if (open.length === limits.depth) return 'seal.too-deep'
      open.push({ keys: new Set(), last: '""' })
    } else if (found === '}' || found === ']') open.pop()
    else if (scope === undefined) continue
    else if (found !== ':') scope.last = found
    else {
      const key = String(JSON.parse(scope.last))
      if (forbidden.includes(key)) return 'seal.forbidden-key'
      if (scope.keys.has(key)) return 'seal.repeated-key'
      scope.keys.add(key)
    }
  }
  return null
}

const refused = (code: Issue['code']): Parsed<never> => ({ ok: false, issues: [{ code, path: [] }] })

/**
 * JSON from a stranger: bounded in size and depth, no name twice in an object, none of the names that objects inherit. Issues:
 * `seal.too-large`, `seal.not-json`, `seal.too-deep`, `seal.repeated-key`, `seal.forbidden-key`.
 */
export const parseStrict = (text: string): Parsed<unknown> => {
  if (text.length > limits.length) return refused('seal.too-large')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused('seal.not-json')
  }
  const wrong = structureIssue(text)
  return wrong === null ? { ok: true, value } : refused(wrong)
}
