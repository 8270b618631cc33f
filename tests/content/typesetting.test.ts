import { expect, test } from 'vitest'
import { contentPages, contentTexts } from '../support/content-texts'

const all = contentTexts()
const han = '\\p{Script=Han}'

/** Numbers of documents and court files are written without spaces: （2023）京0491民初11279号, 工信部联科〔2026〕75号. */
const fileNumber = /\p{Script=Han}*[（〔]\d{4}[）〕][^，。；、（]*?号/gu
const listed = (wrong: RegExp, except: readonly string[] = []): readonly string[] =>
  [...all.map(({ place, zh }) => ({ place, text: zh })), ...contentPages('zh')]
    .filter(({ place }) => !except.includes(place))
    .flatMap(({ place, text }) => {
      const found = wrong.exec(text.replace(fileNumber, '〇'))
      return found === null ? [] : [`${place}: ${text.slice(Math.max(0, found.index - 10), found.index + 12)}`]
    })

test('the walk reaches every kind of content', () => {
  expect(all.length).toBeGreaterThan(2_500)
  for (const part of ['instruments/', 'samples/', 'facts/regulations', 'facts/references/', 'facts/cases', 'messages'])
    expect(
      all.some(({ place }) => place.startsWith(`content/${part}`)),
      part,
    ).toBe(true)
})

test('Chinese is set with full-width punctuation between Han characters', () => {
  // Keywords in a PDF's metadata are a list for machines.
  expect(listed(new RegExp(`${han}[,;:?!]|[,;:?!]${han}|${han}\\.${han}`, 'u'), ['content/messages.pdf.keywords'])).toEqual([])
})

test('Chinese has a space between Han and Latin letters or digits', () => {
  expect(listed(new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9%]${han}`, 'u'))).toEqual([])
})

test('Chinese has no space beside full-width punctuation', () => {
  expect(listed(new RegExp(`[，。；：？！、（「《] [^ ]|${han} [，。；：？！、）」》]`, 'u'))).toEqual([])
})

test('Chinese quotes stand in 「」, titles of works in 《》', () => {
  // The name of the State Council's opinions has its quotation marks.
  const quoted = all.filter(({ place }) => place !== 'content/facts/regulations.csv.AIPLUS-CN.name')
  expect(quoted.filter(({ zh }) => /[“”‘]|\p{Script=Han}["']/u.test(zh)).map(({ place, zh }) => `${place}: ${zh}`)).toEqual([])
})

/** Places whose texts may be alike: messages have a list of names of their own, and accelerators and models are called the same everywhere. */
const alike: readonly RegExp[] = [/^content\/messages\./, /^content\/facts\/(?!regulations|cases|references)/]

/** Names that Chinese and English share, with the punctuation of each. */
const sameNames: readonly string[] = ['COMET、chrF']

test('every text is in both languages, and neither is a copy of the other', () => {
  const wrong = all
    .filter(({ place, zh }) => !alike.some((part) => part.test(place)) && !sameNames.includes(zh))
    .filter(({ zh, en }) => en.trim() === '' || zh.trim() === en.trim() || !new RegExp(han, 'u').test(zh))
  expect(wrong.map(({ place, zh }) => `${place}: ${zh}`)).toEqual([])
})

test('English has no Han character, except where a language or the product names itself', () => {
  const foreign = all.filter(({ en }) => new RegExp(han, 'u').test(en.replaceAll('中文', '').replaceAll('试金石', '')))
  expect(foreign.map(({ place, en }) => `${place}: ${en}`)).toEqual([])
})

test('English ends no sentence with an exclamation mark', () => {
  expect(all.filter(({ en }) => /[A-Za-z]!/.test(en)).map(({ place }) => place)).toEqual([])
})
