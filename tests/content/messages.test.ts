import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { locales } from '#lib/i18n/locale'
import { messages } from '#lib/i18n/messages'
import { stringsOf } from '../support/report-strings'

const all = { zh: new Map(entriesOf(messages('zh'))), en: new Map(entriesOf(messages('en'))) }

function entriesOf(part: unknown): readonly (readonly [string, string])[] {
  return stringsOf(part).map(({ place, text }) => [place, text] as const)
}

/** The text between the brace at `open` and the one that closes it. */
const inside = (message: string, open: number): string => {
  let depth = 0
  for (let place = open; place < message.length; place += 1) {
    if (message[place] === '{') depth += 1
    if (message[place] === '}') depth -= 1
    if (depth === 0) return message.slice(open + 1, place)
  }
  throw new Error(`a brace is not closed: ${message}`)
}

/** The groups in braces that stand at the outermost level of a message. */
const groups = (message: string): readonly string[] => {
  const found: string[] = []
  for (let place = 0; place < message.length; place += 1) {
    if (message[place] !== '{') continue
    const group = inside(message, place)
    found.push(group)
    place += group.length + 1
  }
  return found
}

/** Names of the arguments of an ICU message and of its tags, those inside the branches of a choice included. */
const placeholders = (message: string): ReadonlySet<string> => {
  const names = new Set((message.match(/<\/?\w+>/g) ?? []).map((tag) => tag.replace('/', '')))
  for (const group of groups(message)) {
    const [name = '', kind, ...rest] = group.split(',')
    // Number, plural or plain: languages differ in which of them a sentence needs, but not in the argument.
    names.add(name.trim())
    if (kind === undefined) continue
    for (const branch of groups(rest.join(','))) for (const inner of placeholders(branch)) names.add(inner)
  }
  return names
}

/** Where a line breaks and what stays together is for each language to say. */
const layout: readonly string[] = ['<br>', '<nb>']

/** Both languages write these alike: signs, names and patterns without a word. */
const isWordless = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{[^{}]*\}|<\/?\w+>/g, ''))
const names: readonly string[] = ['中文', 'English', 'PDF', 'JSON', 'CSV', 'XLSX', 'Excel', 'API', 'URL', 'FLOP', 'GitHub', 'SHA-256']
const isName = (text: string): boolean => {
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text)
  return isWordless(rest)
}

test('both languages have the same messages', () => {
  expect([...all.en.keys()].sort()).toEqual([...all.zh.keys()].sort())
})

test('both languages of a message have the same placeholders', () => {
  const different = [...all.zh].flatMap(([key, zh]) => {
    const [ours, theirs] = [zh, all.en.get(key) ?? ''].map((message) =>
      [...placeholders(message)]
        .filter((name) => !layout.includes(name))
        .sort()
        .join(),
    )
    return ours === theirs ? [] : [`${key}: ${ours} / ${theirs}`]
  })
  expect(different).toEqual([])
})

test('no message is the same in both languages, names apart', () => {
  expect([...all.zh].filter(([key, zh]) => zh === all.en.get(key) && !isName(zh)).map(([key, zh]) => `${key}: ${zh}`)).toEqual([])
})

test('an English message has no Han character, except where a language names itself', () => {
  const foreign = [...all.en].filter(([, en]) => /\p{Script=Han}/u.test(en.replaceAll('中文', '').replaceAll('试金石', '')))
  expect(foreign).toEqual([])
})

test('Chinese messages keep a space between Han and Latin letters, digits or numbers put in, and use full-width marks', () => {
  const number = /\{(?:count|of|asked|level|from|to|points|minutes|items|days|threshold)\}/g
  // Keywords in a PDF's metadata are a list for machines.
  const prose = [...all.zh]
  const careless = prose.filter(([, zh]) => {
    const plain = zh.replace(number, '0')
    return /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}|\p{Script=Han}[,.;:?!]/u.test(plain.replace(/\{\w+,|(\w+|=\d) \{/g, '{'))
  })
  expect(careless).toEqual([])
})

test('no message calls a critical risk 红旗', () => {
  expect([...all.zh].filter(([, zh]) => zh.includes('红旗'))).toEqual([])
})

describe('every message can be put into words', () => {
  test.each(locales)('%s', (locale) => {
    const failed: string[] = []
    const say = createTranslator({
      locale,
      messages: messages(locale),
      timeZone: 'UTC',
      onError: (error) => failed.push(error.message),
    }) as unknown as { readonly rich: (key: string, values: Readonly<Record<string, unknown>>) => unknown }
    for (const [key, text] of all[locale]) {
      const values = [...placeholders(text)].map((name) => (name.startsWith('<') ? [name.slice(1, -1), () => ''] : [name, 1]))
      say.rich(key, Object.fromEntries(values))
    }
    expect(failed).toEqual([])
  })
})
