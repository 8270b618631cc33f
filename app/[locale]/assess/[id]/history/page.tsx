import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Compare } from '#app/_components/history/compare.tsx'
import { SnapshotList } from '#app/_components/history/list.tsx'
import { Timeline } from '#app/_components/history/timeline.tsx'
import { HeldList } from '#app/_components/intake/held-list.tsx'
import { Section } from '#app/_components/result/section.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { comparisonOf, historyOf } from '#app/history.ts'
import { Link } from '#app/i18n/navigation.ts'
import { heldOf } from '#app/intakes.ts'

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
  const held = await heldOf([id], locale)
  const onBoards = await getTranslations('intake.holders')
  const comparison = await comparisonOf(id, rows, { from, to }, locale)
  const names = { evidenced: reading('evidenced.name'), claimed: reading('claimed.name'), possible: reading('possible.name') }
  const { site, errors, history, issues, intake } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, history, issues, intake }}>
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
        {held.length > 0 && (
          <Section id="boards" heading={onBoards('heading')} lead={onBoards('lead')}>
            <HeldList held={held} />
          </Section>
        )}
      </main>
    </NextIntlClientProvider>
  )
}
