import { drawReport } from '#app/_pdf/queue.ts'
import { languageOf, respond } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { snapshotFor } from '#app/assessment.ts'
import { openSnapshot, reportOfSnapshot } from '#app/snapshot-report.ts'

type Context = { params: Promise<{ locale: string; id: string; snapshot: string }> }

/** The report of a snapshot: its stored result in the words of its time, for whoever holds the link of its assessment. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id, snapshot } = await params
  const language = languageOf(request, locale)
  if (language === null) return notFound()
  const found = await snapshotFor(id, snapshot, 'assessment.report')
  if (found === undefined) return notFound()
  const model = reportOfSnapshot(await openSnapshot(found), language)
  return respond(await drawReport(id, model), model)
})
