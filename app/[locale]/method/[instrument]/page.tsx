import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { MethodView } from '#app/_components/method/method-view.tsx'
import { content } from '#app/content.ts'
import { exampleFor } from '#app/method.ts'
import { alternates, topicLinks } from '#app/topics.ts'
import { methodPage } from '#lib/report/method-page'

type Props = PageProps<'/[locale]/method/[instrument]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ instrument: id }, locale, t] = await Promise.all([params, getLocale(), getTranslations('method')])
  const found = content().instruments.get(id)
  if (found === undefined) return {}
  return {
    title: `${t('title')} · ${found.title[locale]}`,
    description: found.lead[locale],
    alternates: alternates(`/method/${id}`, locale),
  }
}

export default async function Page({ params }: Props) {
  const [{ instrument: id }, locale] = await Promise.all([params, getLocale()])
  const { instruments } = content()
  const found = instruments.get(id)
  if (found === undefined) notFound()
  return (
    <MethodView
      method={methodPage(found, locale)}
      others={[...instruments.values()].map((one) => ({ id: one.id, title: one.title[locale] }))}
      example={exampleFor(id, locale)}
      links={(kind, question) => topicLinks(kind, question, locale)}
      locale={locale}
    />
  )
}
