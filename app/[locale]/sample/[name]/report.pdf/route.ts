import type { Drawn } from '#app/_pdf/pool.ts'
import { editionOf, languageOf, respond } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { sampleReport } from '#app/report.ts'
import { drawSealed, freshSealable } from '#app/sealed-report.ts'
import { sampleSnapshot } from '#app/sealed-sample.ts'
import type { Locale } from '#lib/i18n/locale'
import type { Edition } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'

/** Those who ask for the same report at the same time share the drawing. */
const drawings = new Map<string, Promise<Drawn>>()

const draw = async (name: string, locale: Locale, edition: Edition, model: ReportModel): Promise<Drawn> => {
  const payload = await sampleSnapshot(name, locale)
  if (payload === undefined) return { ok: false, issues: [{ code: 'access.not-found', path: [] }] }
  return drawSealed(`sample ${name} ${locale} ${edition}`, model, await freshSealable(payload), edition)
}

/** The sealed report of an invented company, for everyone. */
export const GET = guarded(async (request: Request, { params }: { params: Promise<{ locale: string; name: string }> }) => {
  const { locale, name } = await params
  const [language, edition] = [languageOf(request, locale), editionOf(request)]
  const model = language === null ? undefined : sampleReport(name, language)
  if (language === null || edition === null || model === undefined) return notFound()
  const key = `${language} ${edition} ${name}`
  const drawing = drawings.get(key) ?? draw(name, language, edition, model).finally(() => drawings.delete(key))
  drawings.set(key, drawing)
  return respond(await drawing, model, edition)
})
