import { guarded } from '#app/api/respond.ts'
import { ownReportFile } from '#app/report-file.ts'

/** The result of an assessment as it stands, as CSV. */
export const GET = guarded(async (request: Request, { params }: { params: Promise<{ locale: string; id: string }> }) => {
  const { locale, id } = await params
  return ownReportFile(request, locale, id, 'csv')
})
