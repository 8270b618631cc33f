import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { alternates } from '#app/topics.ts'
import { LicencesDesk } from './desk'

type Props = PageProps<'/[locale]/tools/licences'>

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('licences'), getLocale()])
  return { title: t('title'), description: t('lead'), alternates: alternates('/tools/licences', locale) }
}

export default async function LicencesPage({ searchParams }: Props) {
  const t = await getTranslations('licences')
  return (
    <main id="main" className="page calc-page">
      <div className="intro">
        <h1>{t('title')}</h1>
        <p className="lead dim">{t('lead')}</p>
      </div>
      <LicencesDesk given={await searchParams} />
    </main>
  )
}
