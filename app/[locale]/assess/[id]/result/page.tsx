import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Standing } from '#app/_components/history/standing.tsx'
import { NotInstalled } from '#app/_components/not-installed.tsx'
import { ResultPage } from '#app/_components/result/result.tsx'
import { UpdateNotice } from '#app/_components/update/update-notice.tsx'
import { WhatIfShell } from '#app/_components/what-if/shell.tsx'
import { assessmentFor, snapshotFor } from '#app/assessment.ts'
import { reportedCalculations, standingCalculations } from '#app/calculations.ts'
import { isInstalled } from '#app/content.ts'
import { historyOf } from '#app/history.ts'
import { offerTo } from '#app/offer.ts'
import { assessmentReport } from '#app/report.ts'
import { keptRoadmap } from '#app/roadmap.ts'
import { openSnapshot, reportOfSnapshot, snapshotFrame } from '#app/snapshot-report.ts'
import { newerFor } from '#app/versions.ts'
import { assessmentFrame } from '#app/what-if.ts'
import type { Locale } from '#lib/i18n/locale'
import type { Assessment } from '#lib/store/assessments'

type Props = PageProps<'/[locale]/assess/[id]/result'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.report')
  if (assessment === undefined) return {}
  const t = await getTranslations('result')
  return { title: t('title', { name: assessment.name }), robots: { index: false } }
}

/** The result of an assessment as its answers stand, or with `?snapshot=` as it was frozen. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const { snapshot, submitted } = await searchParams
  const assessment = await assessmentFor(id, 'assessment.report')
  if (assessment === undefined) notFound()
  if (snapshot === undefined && !isInstalled(assessment)) return <NotInstalled {...assessment} />
  const locale = await getLocale()
  const shown = typeof snapshot === 'string' ? snapshot : null
  const { model, frame } = await (shown === null ? live(assessment, locale) : frozen(id, shown, locale))
  const history = await historyOf(id, locale)
  return (
    <WhatIfShell frame={frame}>
      {shown === null && (
        <div className="page">
          <UpdateNotice id={id} newer={newerFor(assessment)} />
        </div>
      )}
      <ResultPage
        model={model}
        pdf={`/${locale}/assess/${id}/${shown === null ? '' : `snapshots/${shown}/`}report.pdf`}
        sealed={shown !== null}
        answers={`/assess/${id}/review`}
        offer={shown === null ? offerTo(assessment, locale) : null}
        standing={
          <Standing
            assessment={id}
            shown={history.find((row) => row.id === shown) ?? null}
            latest={history[0] ?? null}
            submitted={submitted === 'now' || submitted === 'same' ? submitted : null}
          />
        }
      />
    </WhatIfShell>
  )
}

const live = async (assessment: Assessment, locale: Locale) => {
  const model = assessmentReport(assessment, locale, new Date(), {
    calculations: reportedCalculations(await standingCalculations(assessment)),
  })
  return { model, frame: assessmentFrame(assessment, await keptRoadmap(assessment.id), model) }
}

const frozen = async (assessment: string, id: string, locale: Locale) => {
  const snapshot = await snapshotFor(assessment, id, 'assessment.report')
  if (snapshot === undefined) notFound()
  const opened = await openSnapshot(snapshot)
  const model = reportOfSnapshot(opened, locale)
  return { model, frame: snapshotFrame(opened, model) }
}
