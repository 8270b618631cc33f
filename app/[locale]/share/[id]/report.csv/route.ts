import { guarded, notFound } from '#app/api/respond.ts'
import { reportFile } from '#app/report-file.ts'
import { askedOf, note } from '#app/share.ts'
import { openSnapshot, reportOfSnapshot } from '#app/snapshot-report.ts'

type Context = { params: Promise<{ locale: string; id: string }> }

/** What a link shows, as CSV. A link to the summary has no other edition. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id } = await params
  const asked = await askedOf(request, id, locale)
  if (asked === undefined) return notFound()
  await note(asked.shared, 'csv')
  return reportFile(reportOfSnapshot(await openSnapshot(asked.shared.snapshot), asked.locale), asked.edition, 'csv')
})
