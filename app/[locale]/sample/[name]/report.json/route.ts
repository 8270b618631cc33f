import { editionOf, languageOf } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { sampleReport } from '#app/report.ts'
import { reportFile } from '#app/report-file.ts'

type Context = { params: Promise<{ locale: string; name: string }> }

/** The report of an invented company as JSON, for everyone. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, name } = await params
  const [language, edition] = [languageOf(request, locale), editionOf(request)]
  const model = language === null ? undefined : sampleReport(name, language)
  return edition === null || model === undefined ? notFound() : reportFile(model, edition, 'json')
})
