import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Section } from '#app/_components/result/section.tsx'
import { LinkList } from '#app/_components/share/link-list.tsx'
import { MakeForm } from '#app/_components/share/make-form.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { historyOf } from '#app/history.ts'
import { Link } from '#app/i18n/navigation.ts'
import { sharesOf } from '#app/shares.ts'

type Props = PageProps<'/[locale]/assess/[id]/share'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.share')
  if (assessment === undefined) return {}
  return { title: (await getTranslations('share'))('title', { name: assessment.name }), robots: { index: false } }
}

/** Where an owner makes links for readers, ends them, and sees when they were opened. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const { snapshot } = await searchParams
  const assessment = await assessmentFor(id, 'assessment.share')
  if (assessment === undefined) notFound()
  const locale = await getLocale()
  const t = await getTranslations('share')
  const [rows, history] = await Promise.all([sharesOf(id, locale, new Date()), historyOf(id, locale)])
  const { site, errors, issues, share } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, share: { make: share.make, made: share.made, end: share.end } }}>
      <main id="main" className="page result history sharing">
        <h1>{t('heading')}</h1>
        <p className="lead dim">{t('lead')}</p>
        <p className="row">
          <Link className="btn line low" href={`/assess/${id}/result`} prefetch={false}>
            {t('toResult')}
          </Link>
        </p>
        <Section id="make" heading={t('make.heading')} lead={t('make.lead')}>
          <MakeForm
            assessment={id}
            snapshots={history.map(({ id: one, at, code }) => ({ id: one, name: `${at} · ${code}` }))}
            chosen={history.find((row) => row.id === snapshot)?.id ?? ''}
          />
        </Section>
        <LinkList assessment={id} rows={rows} />
      </main>
    </NextIntlClientProvider>
  )
}
