import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Issue, Parsed } from '#lib/issue'

/** One content file, parsed, with the way back from a field to its line. */
export type YamlFile = {
  readonly file: string
  readonly value: unknown
  /** line and column (from 1) of the deepest node that exists along `path` */
  readonly place: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number }
}

/** Brackets within brackets; content needs a handful, and each level costs the parser a frame of the stack. */
const maxDepth = 100

/** Whether brackets open deeper than any content does. Brackets in texts count as well, which real texts never have that many of. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const one of text) {
    if (one === '[' || one === '{') depth += 1
    else if (one === ']' || one === '}') depth = Math.max(0, depth - 1)
    if (depth > maxDepth) return true
  }
  return false
}

const unreadable = (file: string, detail: string): Parsed<never> => ({
  ok: false,
  issues: [{ code: 'content.bad-yaml', path: [file], data: { file, line: 1, column: 1, detail } }],
})

/** Parses YAML text; syntax errors become issues with line and column. Anchors are allowed, alias bombs and endless nesting are not. */
export function parseYaml(file: string, text: string): Parsed<YamlFile> {
  if (isTooDeep(text)) return unreadable(file, 'TOO_DEEP')
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2' })
  const [first] = document.errors
  if (first !== undefined) {
    const { line, col } = counter.linePos(first.pos[0])
    return { ok: false, issues: [{ code: 'content.bad-yaml', path: [file], data: { file, line, column: col, detail: first.code } }] }
  }
  const place = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents
    let offset = offsetOf(node) ?? 0
    for (const key of path) {
      node = isMap(node) ? node.get(key, true) : isSeq(node) ? node.get(Number(key), true) : undefined
      const next = offsetOf(node)
      if (next === undefined) break
      offset = next
    }
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
  try {
    return { ok: true, value: { file, value: document.toJS({ maxAliasCount: 50 }), place } }
  } catch {
    return unreadable(file, 'ALIAS_LIMIT')
  }
}

const offsetOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]

/** An issue at a field of a file, with file, line, column and field in its data. */
export function issueAt(source: YamlFile, path: readonly PropertyKey[], code: string, data: Issue['data'] = {}): Issue {
  const field = path.map(String).join('.')
  const { line, column } = source.place(path)
  return {
    code,
    path: [source.file, ...path.map((key) => (typeof key === 'number' ? key : String(key)))],
    data: { file: source.file, line, column, field, ...data },
  }
}

/** Checks a file against a schema; every zod issue becomes one of ours, placed. */
export function checkFile<T>(source: YamlFile, schema: z.ZodType<T>): Parsed<T> {
  const outcome = schema.safeParse(source.value)
  if (outcome.success) return { ok: true, value: outcome.data }
  return { ok: false, issues: outcome.error.issues.flatMap((issue) => placed(source, issue)) }
}

function placed(source: YamlFile, issue: z.core.$ZodIssue): readonly Issue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => issueAt(source, [...issue.path, key], 'content.unknown-field', { key }))
  return [
    issueAt(source, issue.path, /^[a-z]+\.[a-z-]+$/.test(issue.message) ? issue.message : `content.${issue.code.replaceAll('_', '-')}`, {
      detail: issue.message,
    }),
  ]
}
