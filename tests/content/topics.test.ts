import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Locale, Words } from '#lib/i18n/locale'
import { loadInstrument } from '#lib/instrument/load'
import { loadSources } from '#lib/instrument/sources'
import { loadTopics } from '#lib/topics/load'
import { citedBy, topicModel, topicsFor } from '#lib/topics/model'
import type { Block, Topic } from '#lib/topics/schema'
import fingerprints from './article-fingerprints.json'

const sources = loadSources('content/facts')
const instruments = readdirSync('content/instruments').map((name) => {
  const loaded = loadInstrument(`content/instruments/${name}`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
})
const loaded = loadTopics('content/topics')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
const topics = loaded.value

const inLocale = (words: Words, locale: Locale) => (typeof words === 'string' ? words : words[locale])

/** Of each run of 25 characters of the source article, its text not being ours to keep: the first ten digits of its SHA-256. */
const fingerprint = (run: string): string => createHash('sha256').update(run).digest('hex').slice(0, 10)

const textsOf = (block: Block, say: (words: Words) => string): readonly string[] => {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return [say(block)]
    case 'list':
      return block.items.map(say)
    case 'table':
      return [say(block.caption), ...block.head.map(say), ...block.rows.flat().map(say)]
    case 'bars':
      return [say(block.caption), ...block.bars.flatMap(({ label, text }) => [say(label), say(text)])]
  }
}

/** Everything a reader reads of a topic. */
const textOf = (topic: Topic, locale: Locale): string => {
  const say = (words: Words) => inLocale(words, locale)
  return [say(topic.lead), ...topic.body.flatMap((block) => textsOf(block, say)), say(topic.article)].join('\n')
}

describe('the topics', () => {
  test('load, one for each of the ten sections of the article, in order', () => {
    expect(topics.map(({ seed }) => seed)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
  })

  test.each(topics)('$id has 300 to 700 English words and 500 to 1,100 Chinese characters', (topic) => {
    const words = textOf(topic, 'en').match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0
    const characters = textOf(topic, 'zh').match(/\p{Script=Han}/gu)?.length ?? 0
    expect([words >= 300 && words <= 700, words]).toEqual([true, words])
    expect([characters >= 500 && characters <= 1_100, characters]).toEqual([true, characters])
  })

  test.each(topics)('$id cites only what is in the facts, and names only questions that are asked', (topic) => {
    expect(topic.body.flatMap(citedBy).filter((id) => !sources.has(id))).toEqual([])
    const practices = new Set(instruments.flatMap((one) => one.practices.map(({ id }) => id)))
    const exposures = new Set(instruments.flatMap((one) => one.exposures.map(({ id }) => id)))
    expect(topic.practices.filter((id) => !practices.has(id))).toEqual([])
    expect(topic.exposures.filter((id) => !exposures.has(id))).toEqual([])
  })

  test.each(topics)('$id is not the article: no run of 25 characters stands in both', (topic) => {
    const own = textOf(topic, 'zh').replace(/[\s\p{P}]/gu, '')
    const runs = Array.from({ length: Math.max(0, own.length - 24) }, (_, place) => own.slice(place, place + 25))
    const known = new Set(fingerprints)
    expect(runs.filter((run) => known.has(fingerprint(run)))).toEqual([])
  })

  test('are read in either language with citations numbered from one in the order of mention', () => {
    for (const locale of ['zh', 'en'] as const)
      for (const topic of topics) {
        const model = topicModel(topic, { locale, sources, instruments, today: '2026-11-24' })
        const numbers = model.blocks.flatMap((block) =>
          block.kind === 'list'
            ? [...block.items.flatMap(({ cites }) => cites), ...block.cites]
            : block.kind === 'heading'
              ? []
              : block.cites,
        )
        expect([...new Set(numbers.map(({ number }) => number))]).toEqual(model.sources.map((_, place) => place + 1))
        expect(model.questions.length).toBe(topic.practices.length + topic.exposures.length)
      }
  })

  test('lead back from a question to the topics that feed it', () => {
    expect(topicsFor(topics, 'practice', 'compute-budget').map(({ id }) => id)).toEqual(['large-model', 'training', 'strategies'])
    expect(topicsFor(topics, 'practice', 'no-such-practice')).toEqual([])
  })

  test('say what is still to come, and no longer once the day has come', () => {
    const tasks = topics.find(({ id }) => id === 'language-tasks')
    if (tasks === undefined) throw new Error('no topic')
    const inForce = (today: string) =>
      topicModel(tasks, { locale: 'en', sources, instruments, today }).sources.find(({ id }) => id === 'ANTHRO-CN')?.inForce
    expect(inForce('2026-07-14')).toContain('from')
    expect(inForce('2026-07-15') ?? '').not.toMatch(/^from/)
  })
})
