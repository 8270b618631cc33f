import 'server-only'
import { join } from 'node:path'
import { ContentError, content } from '#app/content.ts'
import { type Locale, languageTags, locales } from '#lib/i18n/locale'
import { loadTopics } from '#lib/topics/load'
import { type FedQuestion, type TopicModel, topicModel, topicsFor } from '#lib/topics/model'
import type { Topic } from '#lib/topics/schema'

const held = globalThis as typeof globalThis & { touchstoneTopics?: readonly Topic[] }

const topicsFolder = () => join(/* turbopackIgnore: true */ process.cwd(), 'content', 'topics')

/** The topics of the site in the order of the article, read once. One that does not load is a fault of the installation. */
export const topics = (): readonly Topic[] => {
  if (held.touchstoneTopics !== undefined) return held.touchstoneTopics
  const loaded = loadTopics(topicsFolder())
  if (!loaded.ok) throw new ContentError(loaded.issues)
  held.touchstoneTopics = loaded.value
  return loaded.value
}

/** One topic as it is read on the day of `now`, or undefined where there is none of that id. */
export const topicFor = (id: string, locale: Locale, now: Date): TopicModel | undefined => {
  const topic = topics().find((one) => one.id === id)
  const { sources, instruments } = content()
  return topic && topicModel(topic, { locale, sources, instruments: [...instruments.values()], today: now.toISOString().slice(0, 10) })
}

export type TopicLink = { readonly href: string; readonly title: string }

/** Where a question is explained at length. */
export const topicLinks = (kind: FedQuestion['kind'], id: string, locale: Locale): readonly TopicLink[] =>
  topicsFor(topics(), kind, id).map((topic) => ({ href: `/learn/${topic.id}`, title: topic.title[locale] }))

/** The addresses of a page in both languages, for search engines. */
export const alternates = (path: string, locale: Locale) => ({
  canonical: `/${locale}${path}`,
  languages: Object.fromEntries(locales.map((other) => [languageTags[other], `/${other}${path}`])),
})
