import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Evidence } from '#app/_components/startup/evidence.tsx'
import { StartupHead } from '#app/_components/startup/head.tsx'
import { Readings } from '#app/_components/startup/readings.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { mayOnBoard, noteOn } from '#app/screening.ts'
import { reportsOf, startupFor } from '#app/startup.ts'
import { headOf } from '#app/startup-head.ts'
import { startupMetadata } from '#app/startup-metadata.ts'
import { evidenceRows } from '#lib/screening/evidence-rows'

type Props = PageProps<'/[locale]/screen/[board]/[submission]/review'>

export const generateMetadata = ({ params }: Props) => startupMetadata(params, 'review')

/** The evidence for every practice, with what the team says it is worth. */
export default async function Page({ params, searchParams }: Props) {
  const { board, submission } = await params
  const startup = await startupFor(board, submission)
  if (startup === undefined) notFound()
  await noteOn(startup, 'submission.see', submission)
  const locale = await getLocale()
  const head = await headOf(startup, locale)
  const { founder, reviewed } = reportsOf(startup, locale)
  const all = evidenceRows(startup.part.instrument, founder, reviewed, startup.reviews, startup.people)
  const isOpenOnly = (await searchParams).show === 'open'
  const rows = isOpenOnly ? all.filter(({ verdict }) => verdict === null) : all
  const t = await getTranslations('screen.startup.review')
  const { site, errors, issues, screen } = await getMessages()
  const base = `/screen/${board}/${submission}/review`
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, screen: { startup: screen.startup } }}>
      <main id="main" className="page result startup">
        <StartupHead model={head} tab="review" />
        <h2>{t('heading')}</h2>
        <p className="lead dim">{t('lead')}</p>
        <Readings founder={founder} reviewed={reviewed} unreviewed={startup.reviewed.unreviewed} />
        <p className="row">
          <Link className="btn line low" href={base} prefetch={false} aria-current={isOpenOnly ? undefined : 'true'}>
            {t('all', { count: all.length })}
          </Link>
          <Link className="btn line low" href={`${base}?show=open`} prefetch={false} aria-current={isOpenOnly ? 'true' : undefined}>
            {t('openOnly', { count: all.filter(({ verdict }) => verdict === null).length })}
          </Link>
        </p>
        {rows.length === 0 && all.length > 0 ? (
          <p className="notice">{t('allDone')}</p>
        ) : (
          <Evidence rows={rows} address={`/boards/${board}/submissions/${submission}`} writes={mayOnBoard(startup, 'board.work')} />
        )}
      </main>
    </NextIntlClientProvider>
  )
}
