import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { ResultPage } from '#app/_components/result/result.tsx'
import { StartupHead } from '#app/_components/startup/head.tsx'
import { WhatIfShell } from '#app/_components/what-if/shell.tsx'
import { noteOn } from '#app/screening.ts'
import { snapshotFrame } from '#app/snapshot-report.ts'
import { reportsOf, startupFor } from '#app/startup.ts'
import { headOf } from '#app/startup-head.ts'
import { startupMetadata } from '#app/startup-metadata.ts'

type Props = PageProps<'/[locale]/screen/[board]/[submission]/report'>

export const generateMetadata = ({ params }: Props) => startupMetadata(params, 'report')

/** The whole report as the founder handed it in. */
export default async function Page({ params }: Props) {
  const { board, submission } = await params
  const startup = await startupFor(board, submission)
  if (startup === undefined) notFound()
  await noteOn(startup, 'submission.see', submission)
  const locale = await getLocale()
  const head = await headOf(startup, locale)
  const { whole } = reportsOf(startup, locale)
  return (
    <WhatIfShell frame={snapshotFrame(startup.opened, whole)}>
      <ResultPage
        model={whole}
        pdf={`/${locale}/screen/${board}/${submission}/report.pdf`}
        sealed={startup.submission.verdict === 'here'}
        shared
        answers={null}
        standing={<StartupHead model={head} tab="report" />}
      />
    </WhatIfShell>
  )
}
