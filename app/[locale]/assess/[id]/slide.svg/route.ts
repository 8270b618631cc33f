import { languageOf } from '#app/_pdf/respond.ts'
import { guarded, notFound, refuse } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { assessmentReport } from '#app/report.ts'
import { slideFile } from '#app/slide-file.ts'

type Context = { params: Promise<{ locale: string; id: string }> }

/** A picture of the result of an assessment as it stands. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id } = await params
  const language = languageOf(request, locale)
  const assessment = await assessmentFor(id, 'assessment.report')
  if (language === null || assessment === undefined) return notFound()
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])
  return slideFile(request, assessmentReport(assessment, language, new Date()))
})
