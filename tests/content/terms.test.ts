import { describe, expect, test } from 'vitest'
import { loadTerms } from '#lib/instrument/terms'
import { contentPages, contentTexts } from '../support/content-texts'
import { tableUnder } from '../support/readme-table'

const all = contentTexts()

type Variant = { readonly never: string; readonly write: string; readonly unless: readonly string[] }

const variants: readonly Variant[] = tableUnder('Forbidden variants').map(([never = '', write = '', unless = '']) => ({
  never,
  write,
  unless: unless === '' ? [] : unless.split('、'),
}))

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Where a variant stands although nothing excuses it: what excuses it stands in the same text or in its place. */
const offences = ({ never, unless }: Variant): readonly string[] => {
  const language = isHan(never) ? 'zh' : 'en'
  const pattern = isHan(never) ? never : new RegExp(`\\b${never}`, 'i')
  return [...all.map((text) => ({ place: text.place, text: text[language] })), ...contentPages(language)]
    .filter(({ text }) => (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)))
    .filter(({ place, text }) => !unless.some((excuse) => `${place} ${text}`.includes(excuse)))
    .map(({ place, text }) => `${place}: ${text}`)
}

describe('forbidden variants', () => {
  test('are listed in content/README.md, each with what to write instead', () => {
    expect(variants.length).toBeGreaterThan(25)
    for (const { never, write } of variants) expect([never, write]).not.toContain('')
    expect(variants.map(({ never }) => never)).toEqual(expect.arrayContaining(['红旗', '令牌', '个人数据', 'red flag']))
  })

  test.each(variants.map((variant) => [variant.never, variant.write, variant] as const))('%s: write %s', (_, __, variant) => {
    expect(offences(variant)).toEqual([])
  })
})

/**
 * Terms with one official Chinese form: wherever the English says it, the Chinese says it in the words of facts/terms.csv. Terms that
 * ordinary prose also uses in another sense (user, token, transparency, accuracy) are left to the reader.
 */
const official: readonly string[] = [
  'T007',
  'T030',
  'T034',
  'T035',
  'T037',
  'T038',
  'T039',
  'T040',
  'T041',
  'T047',
  'T048',
  'T049',
  'T061',
  'T085',
  'T087',
  'T088',
  'T103',
  'T107',
  'T126',
  'T127',
  'T132',
  'T142',
  'T160',
  'T171',
  'T178',
  'T179',
  'T180',
  'T181',
  'T182',
  'T183',
  'T186',
  'T187',
  'T189',
  'T193',
  'T196',
  'T197',
  'T198',
  'T200',
]

describe('official terms', () => {
  const terms = new Map(loadTerms('content/facts').rows.map((term) => [term.id, term]))

  test.each(official)('%s', (id) => {
    const term = terms.get(id)
    expect(term, id).toBeDefined()
    const english = (term?.en ?? '').split(/[;(/]/)[0]?.trim() ?? ''
    const chinese = (term?.zh_cn ?? '').split(/ \/ |（|、/).map((form) => form.replace(/）$/, '').trim())
    const spoken = all.filter(({ en }) => new RegExp(`\\b${english}s?\\b`, 'i').test(en))
    const other = spoken.filter(({ zh }) => !chinese.some((form) => zh.replaceAll(' ', '').includes(form.replaceAll(' ', ''))))
    expect(other.map(({ place, zh }) => `${place}: ${zh}`)).toEqual([])
  })
})
