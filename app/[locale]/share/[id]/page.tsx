import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { OpenLink } from '#app/_components/open-link.tsx'
import { ResultPage } from '#app/_components/result/result.tsx'
import { ShownNote } from '#app/_components/share/shown-note.tsx'
import { SummaryResult } from '#app/_components/share/summary-result.tsx'
import { WhatIfShell } from '#app/_components/what-if/shell.tsx'
import { note, widestFor } from '#app/share.ts'
import { openSnapshot, reportOfSnapshot, snapshotFrame } from '#app/snapshot-report.ts'
import { moment } from '#lib/i18n/format'
import { summaryModel } from '#lib/report/edition'

type Props = PageProps<'/[locale]/share/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shared = await widestFor((await params).id)
  const unlisted: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }
  if (shared === undefined) return unlisted
  const t = await getTranslations('result')
  return { ...unlisted, title: t('title', { name: shared.snapshot.name }) }
}

/** A snapshot as a link shows it, read only. */
export default async function Page({ params }: Props) {
  const { id } = await params
  const shared = await widestFor(id)
  if (shared === undefined) notFound()
  await note(shared, 'page')
  const locale = await getLocale()
  const opened = await openSnapshot(shared.snapshot)
  const model = reportOfSnapshot(opened, locale)
  const base = `/${locale}/share/${id}`
  const { edition, expiresAt } = shared.share
  const standing = (
    <ShownNote
      edition={edition}
      at={moment(shared.snapshot.at, locale)}
      code={shared.snapshot.code}
      sealed={`${base}/sealed.json`}
      until={expiresAt === null ? null : moment(expiresAt, locale)}
      own={shared.reader === null}
    />
  )
  if (edition === 'summary') return <Summary model={summaryModel(model)} pdf={`${base}/report.pdf`} standing={standing} />
  return (
    <WhatIfShell frame={snapshotFrame(opened, model)}>
      <OpenLink />
      <ResultPage model={model} pdf={`${base}/report.pdf`} sealed shared answers={null} standing={standing} />
    </WhatIfShell>
  )
}

async function Summary({ model, pdf, standing }: Parameters<typeof SummaryResult>[0]) {
  const { site, errors, result } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ site, errors, result: { plate: result.plate } }}>
      <OpenLink />
      <SummaryResult model={model} pdf={pdf} standing={standing} />
    </NextIntlClientProvider>
  )
}
