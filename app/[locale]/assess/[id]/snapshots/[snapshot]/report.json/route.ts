import { guarded } from '#app/api/respond.ts'
import { snapshotReportFile } from '#app/report-file.ts'

type Context = { params: Promise<{ locale: string; id: string; snapshot: string }> }

/** The result of a snapshot, as JSON. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, ...which } = await params
  return snapshotReportFile(request, locale, which, 'json')
})
