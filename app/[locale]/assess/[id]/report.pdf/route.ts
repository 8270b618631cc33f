import { drawReport } from '#app/_pdf/queue.ts'
import { languageOf, respond } from '#app/_pdf/respond.ts'
import { guarded, notFound, refuse } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { isInstalled } from '#app/content.ts'
import { assessmentReport } from '#app/report.ts'
import { keptRoadmap } from '#app/roadmap.ts'

/** The report of an assessment as it stands, for whoever holds its link; for anyone else there is nothing here. */
export const GET = guarded(async (request: Request, { params }: { params: Promise<{ locale: string; id: string }> }) => {
  const { locale, id } = await params
  const language = languageOf(request, locale)
  if (language === null) return notFound()
  const assessment = await assessmentFor(id, 'assessment.report')
  if (assessment === undefined) return notFound()
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])
  const model = assessmentReport(assessment, language, new Date(), (await keptRoadmap(id))?.choice)
  return respond(await drawReport(id, model), model)
})
