import { readdirSync, readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { spaced } from '#lib/i18n/format'
import { messages } from '#lib/i18n/messages'
import { stringsOf } from './report-strings'

/** A text of the product in both languages, with where it stands. */
export type ContentText = { readonly place: string; readonly zh: string; readonly en: string }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Every pair of `zh` and `en` in a parsed file, found generically so that no field escapes. */
export function textsIn(value: unknown, place: string): readonly ContentText[] {
  if (!isObject(value)) return []
  const own = typeof value.zh === 'string' && typeof value.en === 'string' ? [{ place, zh: value.zh, en: value.en }] : []
  const inner = Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, `${place}.${isObject(part) && typeof part.id === 'string' ? part.id : key}`),
  )
  return [...own, ...inner]
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )

const files = (ending: string): readonly string[] => filesOf('content').filter((name) => name.endsWith(ending))

const yamlTexts = (): readonly ContentText[] => files('.yaml').flatMap((file) => textsIn(parseYaml(readFileSync(file, 'utf8')), file))

/** Columns `<name>_zh` and `<name>_en` of the tables; Chinese as it is shown, with our spacing. */
const tableTexts = (): readonly ContentText[] =>
  files('.csv').flatMap((file) => {
    const rows: readonly Readonly<Record<string, string>>[] = parseCsv(readFileSync(file), { columns: true, bom: true })
    return rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([column, zh]) =>
        column.endsWith('_zh') && `${column.slice(0, -3)}_en` in row && zh !== ''
          ? [{ place: `${file}.${row.id ?? index}.${column.slice(0, -3)}`, zh: spaced(zh), en: row[`${column.slice(0, -3)}_en`] ?? '' }]
          : [],
      ),
    )
  })

/** Interface sentences, with arguments as a Han character, branches as sentences and without tags, to be read like any other text. */
const messageTexts = (): readonly ContentText[] => {
  const english = new Map(stringsOf(messages('en')).map(({ place, text }) => [place, text]))
  return stringsOf(messages('zh')).map(({ place, text }) => ({
    place: `content/messages.${place}`,
    zh: plain(text, '某'),
    en: plain(english.get(place) ?? '', 'N'),
  }))
}

const plain = (message: string, argument: string): string =>
  message
    .replace(/\s*\{\w+, (?:plural|select|selectordinal),\s*|\s*=?\w+ \{/g, '。')
    .replace(/\{\w+\}|#/g, argument)
    .replace(/<\/?\w+>|[{}]/g, '')

/** Every text of `content`: instruments, pictures, topics, samples, tables of facts and messages. */
export const contentTexts = (): readonly ContentText[] => [...yamlTexts(), ...tableTexts(), ...messageTexts()]

/** Long texts that stand in a file of one language, by the language in their path. */
export const contentPages = (language: 'zh' | 'en'): readonly { readonly place: string; readonly text: string }[] =>
  files('.md')
    .filter((file) => new RegExp(`[/.]${language}[/.]`).test(file))
    .map((place) => ({ place, text: readFileSync(place, 'utf8') }))
