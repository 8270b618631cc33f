import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { TopicView } from '#app/_components/learn/topic-view.tsx'
import { alternates, topicFor, topics } from '#app/topics.ts'

type Props = PageProps<'/[locale]/learn/[topic]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic: id }, locale] = await Promise.all([params, getLocale()])
  const topic = topicFor(id, locale, new Date())
  return topic === undefined ? {} : { title: topic.title, description: topic.lead, alternates: alternates(`/learn/${id}`, locale) }
}

export default async function Page({ params }: Props) {
  const [{ topic: id }, locale] = await Promise.all([params, getLocale()])
  const topic = topicFor(id, locale, new Date())
  if (topic === undefined) notFound()
  const place = topics().findIndex((one) => one.id === id)
  const near = (other: number) => {
    const found = topics()[other]
    return found === undefined ? null : { href: `/learn/${found.id}`, title: found.title[locale] }
  }
  return <TopicView topic={topic} before={place > 0 ? near(place - 1) : null} after={near(place + 1)} />
}
