import { drawReport } from '#app/_pdf/queue.ts'
import { languageOf, respond } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { noteOn } from '#app/screening.ts'
import { drawSealed } from '#app/sealed-report.ts'
import { reportsOf, startupFor } from '#app/startup.ts'

type Context = { params: Promise<{ locale: string; board: string; submission: string }> }

/** The founder's report as PDF: sealed where it was sealed here, a draft otherwise, since nobody else can vouch for it. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale: page, board, submission } = await params
  const locale = languageOf(request, page)
  const startup = locale === null ? undefined : await startupFor(board, submission)
  if (startup === undefined || locale === null) return notFound()
  const { whole } = reportsOf(startup, locale)
  const { sealed, payload } = startup.file
  await noteOn(startup, 'submission.export', submission)
  const owner = `board ${board}`
  const drawn =
    startup.submission.verdict === 'here' && sealed !== null
      ? await drawSealed(owner, whole, { payload, digest: startup.submission.digest, file: async () => sealed }, 'full')
      : await drawReport(owner, whole)
  return respond(drawn, whole)
})
