import { choose, type Locale, type Words } from '#lib/i18n/locale'
import type { Instrument } from '#lib/instrument/schema'
import type { Source } from '#lib/instrument/sources'
import type { SourceModel } from '#lib/report/model'
import { sourceModel } from '#lib/report/source'
import type { Block, Tool, Topic } from './schema'

/** A citation: its number in the list at the foot of the topic. */
export type Cite = { readonly number: number; readonly id: string }

export type BlockModel =
  | { readonly kind: 'text'; readonly text: string; readonly cites: readonly Cite[] }
  | { readonly kind: 'heading'; readonly text: string; readonly anchor: string }
  | {
      readonly kind: 'list'
      readonly items: readonly { readonly text: string; readonly cites: readonly Cite[] }[]
      readonly cites: readonly Cite[]
    }
  | {
      readonly kind: 'table'
      readonly anchor: string
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly cites: readonly Cite[]
    }
  | {
      readonly kind: 'bars'
      readonly caption: string
      /** `share` 0..1 of the line */
      readonly bars: readonly { readonly label: string; readonly share: number; readonly text: string }[]
      readonly cites: readonly Cite[]
    }

/** A question that a topic feeds, with the instrument it stands in. */
export type FedQuestion = {
  readonly kind: 'practice' | 'exposure'
  readonly id: string
  readonly short: string
  readonly instrument: string
  readonly dimension: string | null
}

export type TopicModel = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly lead: string
  readonly blocks: readonly BlockModel[]
  readonly article: string
  readonly sources: readonly SourceModel[]
  readonly questions: readonly FedQuestion[]
  readonly tools: readonly Tool[]
}

type About = {
  readonly locale: Locale
  readonly sources: ReadonlyMap<string, Source>
  readonly instruments: readonly Instrument[]
  /** the day of reading, ISO: what is still ahead says from when */
  readonly today: string
}

/** One topic as it is read, in one language: citations numbered in the order of first mention, questions in the order of the topic. */
export const topicModel = (topic: Topic, about: About): TopicModel => {
  const text = (words: Words) => choose(words, about.locale)
  const ids = [...new Set(topic.body.flatMap(citedBy))].filter((id) => about.sources.has(id))
  const cites = (cited: readonly string[]): readonly Cite[] =>
    cited.flatMap((id) => (ids.includes(id) ? [{ id, number: ids.indexOf(id) + 1 }] : []))
  return {
    id: topic.id,
    number: topic.seed,
    title: text(topic.title),
    lead: text(topic.lead),
    blocks: topic.body.map((block, place) => blockModel(block, place, text, cites)),
    article: text(topic.article),
    sources: ids.flatMap((id) => {
      const source = about.sources.get(id)
      return source === undefined ? [] : [sourceModel(source, about.locale, about.today)]
    }),
    questions: questionsOf(topic, about),
    tools: topic.tools,
  }
}

const blockModel = (
  block: Block,
  place: number,
  text: (words: Words) => string,
  cites: (ids: readonly string[]) => readonly Cite[],
): BlockModel => {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: text(block), anchor: `part-${place + 1}` }
    case 'text':
      return { kind: 'text', text: text(block), cites: cites(block.sources) }
    case 'list':
      return {
        kind: 'list',
        items: block.items.map((item) => ({ text: text(item), cites: cites(item.sources) })),
        cites: cites(block.sources),
      }
    case 'table':
      return {
        kind: 'table',
        anchor: `part-${place + 1}`,
        caption: text(block.caption),
        head: block.head.map(text),
        rows: block.rows.map((row) => row.map(text)),
        cites: cites(block.sources),
      }
    case 'bars':
      return {
        kind: 'bars',
        caption: text(block.caption),
        bars: block.bars.map((bar) => ({ label: text(bar.label), share: bar.value / block.most, text: text(bar.text) })),
        cites: cites(block.sources),
      }
  }
}

/** The sources that a block names, in reading order. */
export const citedBy = (block: Block): readonly string[] => {
  if (block.kind === 'heading') return []
  if (block.kind === 'list') return [...block.items.flatMap(({ sources }) => sources), ...block.sources]
  return block.sources
}

const questionsOf = (topic: Topic, { instruments, locale }: About): readonly FedQuestion[] => {
  const found = (kind: FedQuestion['kind'], id: string): readonly FedQuestion[] =>
    instruments.flatMap((instrument) => {
      const list = kind === 'practice' ? instrument.practices : instrument.exposures
      const question = list.find((one) => one.id === id)
      if (question === undefined) return []
      const dimension = 'dimension' in question ? instrument.dimensions.find((one) => one.id === question.dimension) : undefined
      return [
        {
          kind,
          id,
          short: choose(question.short, locale),
          instrument: instrument.id,
          dimension: dimension === undefined ? null : choose(dimension.name, locale),
        },
      ]
    })
  return [...topic.practices.flatMap((id) => found('practice', id)), ...topic.exposures.flatMap((id) => found('exposure', id))]
}

/** The topics that feed a question, in the order of the topics: the way back from a question. */
export const topicsFor = (topics: readonly Topic[], kind: FedQuestion['kind'], id: string): readonly Topic[] =>
  topics.filter((topic) => (kind === 'practice' ? topic.practices : topic.exposures).includes(id))
