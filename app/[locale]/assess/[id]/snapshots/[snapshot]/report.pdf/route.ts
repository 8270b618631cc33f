import { editionOf, languageOf } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { snapshotFor } from '#app/assessment.ts'
import { snapshotPdf } from '#app/snapshot-pdf.ts'

type Context = { params: Promise<{ locale: string; id: string; snapshot: string }> }

/** The sealed report of a snapshot: its stored result in the words of its time, for whoever holds the link of its assessment. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id, snapshot } = await params
  const [language, edition] = [languageOf(request, locale), editionOf(request)]
  if (language === null || edition === null) return notFound()
  const found = await snapshotFor(id, snapshot, 'assessment.report')
  return found === undefined ? notFound() : snapshotPdf(id, found, language, edition)
})
