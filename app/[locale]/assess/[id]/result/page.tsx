import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { NotInstalled } from '#app/_components/not-installed.tsx'
import { ResultPage } from '#app/_components/result/result.tsx'
import { UpdateNotice } from '#app/_components/update/update-notice.tsx'
import { WhatIfShell } from '#app/_components/what-if/shell.tsx'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { offerTo } from '#app/offer.ts'
import { assessmentReport } from '#app/report.ts'
import { keptRoadmap } from '#app/roadmap.ts'
import { newerFor } from '#app/versions.ts'
import { assessmentFrame } from '#app/what-if.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/assess/[id]/result'>): Promise<Metadata> {
  const assessment = await assessmentFor((await params).id, 'assessment.read')
  if (assessment === undefined) return {}
  const t = await getTranslations('result')
  return { title: t('title', { name: assessment.name }), robots: { index: false } }
}

/** The result of an assessment as its answers stand. */
export default async function Page({ params }: PageProps<'/[locale]/assess/[id]/result'>) {
  const { id } = await params
  const assessment = await assessmentFor(id, 'assessment.read')
  if (assessment === undefined) notFound()
  if (!isInstalled(assessment)) return <NotInstalled {...assessment} />
  const locale = await getLocale()
  const model = assessmentReport(assessment, locale, new Date())
  return (
    <WhatIfShell frame={assessmentFrame(assessment, await keptRoadmap(id), model)}>
      <div className="page">
        <UpdateNotice id={id} newer={newerFor(assessment)} />
      </div>
      <ResultPage
        model={model}
        pdf={`/${locale}/assess/${id}/report.pdf`}
        answers={`/assess/${id}/review`}
        offer={offerTo(assessment, locale)}
      />
    </WhatIfShell>
  )
}
