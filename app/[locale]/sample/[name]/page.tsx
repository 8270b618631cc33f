import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ResultPage } from '#app/_components/result/result.tsx'
import { WhatIfShell } from '#app/_components/what-if/shell.tsx'
import { sampleReport } from '#app/report.ts'
import { sampleFrame } from '#app/what-if.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/sample/[name]'>): Promise<Metadata> {
  const model = sampleReport((await params).name, await getLocale())
  if (model === undefined) return {}
  const t = await getTranslations('result')
  return { title: t('sampleTitle', { name: model.name }) }
}

/** The complete result of an invented company. */
export default async function Page({ params }: PageProps<'/[locale]/sample/[name]'>) {
  const { name } = await params
  const locale = await getLocale()
  const model = sampleReport(name, locale)
  const frame = model === undefined ? undefined : sampleFrame(name, model)
  if (model === undefined || frame === undefined) notFound()
  return (
    <WhatIfShell frame={frame}>
      <ResultPage model={model} pdf={`/${locale}/sample/${name}/report.pdf`} answers={null} />
    </WhatIfShell>
  )
}
