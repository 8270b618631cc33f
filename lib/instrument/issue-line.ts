import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Issue } from '#lib/issue'

const fieldOf = (path: Issue['path']): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '')

/** What an issue of a content file means, in words; null for codes that are not about content. */
const reasonOf = ({ code, data = {} }: Issue, locale: Locale): string | null => {
  const [group = '', name = ''] = code.split('.')
  const say = translator(locale, 'content')
  const key = `${group}.${name}`
  // Codes that zod gives a schema's issues have no sentence each; its own remark says it.
  const known = say.has(key as Parameters<typeof say.has>[0])
  if (!known) return typeof data.detail === 'string' ? data.detail : null
  // The key was found in the messages.
  return say(key as Parameters<typeof say>[0], { ...data })
}

/** "flags.yaml:12:5 [0].cap instrument.unknown-band: there is no band “earlyish”": what editors and people can follow. */
export const issueLine = (issue: Issue, locale: Locale): string => {
  const { code, path, data = {} } = issue
  const { file = String(path[0] ?? ''), line = 1, column = 1 } = data
  const field = fieldOf(path[0] === file ? path.slice(1) : path)
  const reason = reasonOf(issue, locale)
  return `${file}:${line}:${column} ${field === '' ? '-' : field} ${code}${reason === null ? '' : `: ${reason}`}`
}
