import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import { StartupHead } from '#app/_components/startup/head.tsx'
import { Overview } from '#app/_components/startup/overview.tsx'
import { mayOnBoard, noteOn } from '#app/screening.ts'
import { startupFor } from '#app/startup.ts'
import { headOf } from '#app/startup-head.ts'
import { startupMetadata } from '#app/startup-metadata.ts'
import { overviewOf } from '#app/startup-overview.ts'

type Props = PageProps<'/[locale]/screen/[board]/[submission]'>

export const generateMetadata = ({ params }: Props) => startupMetadata(params, 'overview')

/** One start-up on a board: its numbers before and after the review, its risks, where it stands, and what the team says. */
export default async function Page({ params }: Props) {
  const { board, submission } = await params
  const startup = await startupFor(board, submission)
  if (startup === undefined) notFound()
  await noteOn(startup, 'submission.see', submission)
  const locale = await getLocale()
  const [head, overview] = await Promise.all([headOf(startup, locale), overviewOf(startup, locale)])
  const { site, errors, issues, result, screen } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, result: { plate: result.plate }, screen: { startup: screen.startup } }}>
      <main id="main" className="page result startup">
        <StartupHead model={head} tab="overview" />
        <Overview model={overview} writes={mayOnBoard(startup, 'board.work')} />
      </main>
    </NextIntlClientProvider>
  )
}
