import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '#app/i18n/navigation.ts'
import { alternates, topics } from '#app/topics.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('learn'), getLocale()])
  return { title: t('title'), description: t('lead'), alternates: alternates('/learn', locale) }
}

/** The ten topics behind the questions. */
export default function Learn() {
  const t = useTranslations('learn')
  const locale = useLocale()
  return (
    <main id="main" className="page">
      <div className="intro">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <ol className="topics">
        {topics().map((topic) => (
          <li key={topic.id}>
            <i>{topic.seed}</i>
            <div>
              <h2>
                <Link href={`/learn/${topic.id}`} prefetch={false}>
                  {topic.title[locale]}
                </Link>
              </h2>
              <p className="dim">{topic.lead[locale]}</p>
            </div>
          </li>
        ))}
      </ol>
    </main>
  )
}
