import { languageOf } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { sampleReport } from '#app/report.ts'
import { slideFile } from '#app/slide-file.ts'

type Context = { params: Promise<{ locale: string; name: string }> }

/** A picture of an invented company for a slide, for everyone. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, name } = await params
  const language = languageOf(request, locale)
  const model = language === null ? undefined : sampleReport(name, language)
  return model === undefined ? notFound() : slideFile(request, model)
})
