import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { alternates } from '#app/topics.ts'
import { DutiesDesk } from './desk'

type Props = PageProps<'/[locale]/tools/duties'>

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('duties'), getLocale()])
  return { title: t('title'), description: t('lead'), alternates: alternates('/tools/duties', locale) }
}

export default async function DutiesPage({ searchParams }: Props) {
  const t = await getTranslations('duties')
  return (
    <main id="main" className="page calc-page">
      <div className="intro">
        <h1>{t('title')}</h1>
        <p className="lead dim">{t('lead')}</p>
      </div>
      <DutiesDesk given={await searchParams} standing={null} />
    </main>
  )
}
