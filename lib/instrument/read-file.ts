import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Issue, Parsed } from '#lib/issue'

const codes: Readonly<Record<string, string>> = {
  ENOENT: 'content.missing-file',
  ENOTDIR: 'content.missing-file',
  ENAMETOOLONG: 'content.missing-file',
  ELOOP: 'content.missing-file',
  EACCES: 'content.not-readable',
  EPERM: 'content.not-readable',
}

export const refusal = (code: string, file: string, data: Issue['data'] = {}): Issue => ({ code, path: [file], data: { file, ...data } })

/** What a failed access to a file of content means; anything else is unexpected and thrown on. */
export const accessIssue = (error: unknown, file: string): Issue => {
  const code = error instanceof Error && 'code' in error ? codes[String(error.code)] : undefined
  if (code === undefined) throw error
  return refusal(code, file)
}

export type ReadRules = {
  /** most bytes */
  readonly most: number
  /** a folder (absolute, without links) that the file must lie in once every link is followed */
  readonly within?: string | undefined
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** Whether a path leads out of the folder once links are followed. Throws what the file system says where there is nothing. */
export const leadsOut = (path: string, within: string | undefined): boolean => within !== undefined && !isWithin(realpathSync(path), within)

/** The text of one file of content, or why it cannot be had; a pipe or a device is never opened. */
export const readContentFile = (folder: string, name: string, { most, within }: ReadRules): Parsed<string> => {
  const refused = (code: string, data: Issue['data'] = {}) => ({ ok: false as const, issues: [refusal(code, name, data)] })
  const path = join(folder, name)
  try {
    if (leadsOut(path, within)) return refused('content.leads-out')
    const about = statSync(path)
    if (!about.isFile()) return refused('content.not-a-file')
    if (about.size > most) return refused('content.too-large', { maximum: most })
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) }
  } catch (error) {
    if (error instanceof TypeError) return refused('content.not-utf-8')
    return { ok: false, issues: [accessIssue(error, name)] }
  }
}
