import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Compare } from '#app/_components/history/compare.tsx'
import { SnapshotList } from '#app/_components/history/list.tsx'
import { Timeline } from '#app/_components/history/timeline.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { comparisonOf, historyOf } from '#app/history.ts'
import { Link } from '#app/i18n/navigation.ts'

type Props = PageProps<'/[locale]/assess/[id]/history'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.report')
  if (assessment === undefined) return {}
  return { title: (await getTranslations('history'))('title', { name: assessment.name }), robots: { index: false } }
}

/** The snapshots of an assessment over time, and the difference between any two. */
export default async function History({ params, searchParams }: Props) {
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.report')
  if (assessment === undefined) notFound()
  const locale = await getLocale()
  const t = await getTranslations('history')
  const reading = await getTranslations('report.reading')
  const rows = await historyOf(id, locale)
  const { from, to } = await searchParams
  const comparison = await comparisonOf(id, rows, { from, to }, locale)
  const names = { evidenced: reading('evidenced.name'), claimed: reading('claimed.name'), possible: reading('possible.name') }
  const { site, errors, history, issues } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, history, issues }}>
      <main id="main" className="page result history">
        <h1>{t('heading')}</h1>
        <p className="lead dim">{t('lead')}</p>
        {rows.length === 0 && <p className="notice">{t('none')}</p>}
        <p className="row">
          <Link className="btn line low" href={`/assess/${id}/result`} prefetch={false}>
            {t('toResult')}
          </Link>
          <Link className="btn line low" href={`/assess/${id}/review`} prefetch={false}>
            {t('toReview')}
          </Link>
        </p>
        {rows.length > 0 && <Timeline rows={rows} names={names} />}
        {comparison !== null && <Compare rows={rows} {...comparison} />}
        {rows.length > 0 && <SnapshotList assessment={id} rows={rows} names={names} />}
      </main>
    </NextIntlClientProvider>
  )
}
