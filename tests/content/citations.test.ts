import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadSources } from '#lib/instrument/sources'
import { citation } from '#lib/report/citation'
import { contentPages } from '../support/content-texts'

const sources = loadSources('content/facts')

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )

type Citation = { readonly place: string; readonly id: string }

/** Every list `sources` of a file, wherever it stands, with its place. */
const citationsIn = (value: unknown, place: string): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'sources' && Array.isArray(part)
      ? part.map((id) => ({ place, id: String(id) }))
      : citationsIn(part, `${place}.${typeof part?.id === 'string' ? part.id : key}`),
  )
}

const cited = filesOf('content')
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => citationsIn(parse(readFileSync(file, 'utf8')), file))

/** Long texts cite in square brackets: [PIPL-13]. */
const pageCitations = (['zh', 'en'] as const).flatMap((language) =>
  contentPages(language).flatMap(({ place, text }) =>
    [...text.matchAll(/\[([A-Z][A-Z0-9]+(?:-[A-Za-z0-9]+)+)\](?!\()/g)].map(([, id = '']) => ({ place, id })),
  ),
)

describe('citations', () => {
  test('are found wherever content has a list of sources', () => {
    expect(cited.length).toBeGreaterThan(150)
    for (const part of ['practices/data', 'practices/ethics', 'flags'])
      expect(
        cited.some(({ place }) => place.includes(part)),
        part,
      ).toBe(true)
    expect(citationsIn({ topic: { parts: [{ id: 'a', sources: ['X-1'] }] } }, 'file')).toEqual([{ place: 'file.topic.parts.a', id: 'X-1' }])
  })

  test('all stand in the facts', () => {
    expect([...cited, ...pageCitations].filter(({ id }) => !sources.has(id)).map(({ place, id }) => `${place}: ${id}`)).toEqual([])
  })

  test('stand once in their list', () => {
    const twice = cited.filter((one, index) => cited.findIndex(({ place, id }) => place === one.place && id === one.id) !== index)
    expect(twice).toEqual([])
  })
})

describe('facts', () => {
  test('that were read in the text itself have an official address; all have one or say why not in the note', () => {
    const bare = [...sources.values()].filter(({ kind, url }) => (kind === 'primary_text' || kind === 'official_page') && url === null)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  test('of provisions say since when or from when they apply', () => {
    const undated = [...sources.values()].filter(({ article, from }) => /^Arts?\. /.test(article.en) && from === null)
    expect(undated.map(({ id }) => id)).toEqual([])
  })

  test('have names that can be cited in both languages, no two alike', () => {
    for (const locale of ['zh', 'en'] as const) {
      const titles = [...sources.values()].map((source) => `${citation(source, locale)} ${source.from} ${source.topic}`)
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    }
  })
})
