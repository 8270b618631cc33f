import { languageOf } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { snapshotFor } from '#app/assessment.ts'
import { slideFile } from '#app/slide-file.ts'
import { openSnapshot, reportOfSnapshot } from '#app/snapshot-report.ts'

type Context = { params: Promise<{ locale: string; id: string; snapshot: string }> }

/** A picture of the result of a snapshot. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id, snapshot } = await params
  const language = languageOf(request, locale)
  const found = await snapshotFor(id, snapshot, 'assessment.report')
  if (language === null || found === undefined) return notFound()
  return slideFile(request, reportOfSnapshot(await openSnapshot(found), language))
})
