import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Compare } from '#app/_components/history/compare.tsx'
import { StartupHead } from '#app/_components/startup/head.tsx'
import { Rounds } from '#app/_components/startup/rounds.tsx'
import { noteOn } from '#app/screening.ts'
import { startupFor } from '#app/startup.ts'
import { headOf } from '#app/startup-head.ts'
import { roundsFor } from '#app/startup-history.ts'
import { startupMetadata } from '#app/startup-metadata.ts'

type Props = PageProps<'/[locale]/screen/[board]/[submission]/history'>

export const generateMetadata = ({ params }: Props) => startupMetadata(params, 'history')

/** What the founder has handed in to this board over time, and why the score changed. */
export default async function Page({ params, searchParams }: Props) {
  const { board, submission } = await params
  const startup = await startupFor(board, submission)
  if (startup === undefined) notFound()
  await noteOn(startup, 'submission.see', submission)
  const locale = await getLocale()
  const { from, to } = await searchParams
  const [head, { rows, comparison }] = await Promise.all([headOf(startup, locale), roundsFor(startup, { from, to }, locale)])
  const t = await getTranslations('screen.startup.history')
  const { site, errors, history, screen } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, history, screen: { startup: screen.startup } }}>
      <main id="main" className="page result startup">
        <StartupHead model={head} tab="history" />
        <h2>{t('heading')}</h2>
        <p className="lead dim">{t('lead', { count: rows.length })}</p>
        <Rounds board={board} shown={submission} rows={rows} />
        {comparison !== null && <Compare rows={rows} {...comparison} />}
      </main>
    </NextIntlClientProvider>
  )
}
