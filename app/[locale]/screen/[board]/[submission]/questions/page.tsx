import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { StartupHead } from '#app/_components/startup/head.tsx'
import { PrintButton } from '#app/_components/startup/print-button.tsx'
import { Questions } from '#app/_components/startup/questions.tsx'
import { mayOnBoard, noteOn } from '#app/screening.ts'
import { checklistFor, reportsOf, startupFor } from '#app/startup.ts'
import { headOf } from '#app/startup-head.ts'
import { startupMetadata } from '#app/startup-metadata.ts'

type Props = PageProps<'/[locale]/screen/[board]/[submission]/questions'>

export const generateMetadata = ({ params }: Props) => startupMetadata(params, 'questions')

/** What to ask the start-up: ticked, reworded and answered here, or printed and taken along. */
export default async function Page({ params }: Props) {
  const { board, submission } = await params
  const startup = await startupFor(board, submission)
  if (startup === undefined) notFound()
  await noteOn(startup, 'submission.see', submission)
  const locale = await getLocale()
  const [head, items] = await Promise.all([headOf(startup, locale), checklistFor(startup, reportsOf(startup, locale), locale)])
  const t = await getTranslations('screen.startup.questions')
  const { site, errors, issues, screen } = await getMessages()
  const address = `/boards/${board}/submissions/${submission}`
  return (
    <NextIntlClientProvider messages={{ site, errors, issues, screen: { startup: screen.startup } }}>
      <main id="main" className="page result startup">
        <StartupHead model={head} tab="questions" />
        <h2>{t('heading')}</h2>
        <p className="lead dim">{t('lead')}</p>
        <p className="row no-print">
          <PrintButton />
        </p>
        <Questions address={address} items={items} writes={mayOnBoard(startup, 'board.work')} />
      </main>
    </NextIntlClientProvider>
  )
}
