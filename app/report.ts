import 'server-only'
import { reportedCalculations } from '#app/calculations.ts'
import { instrument, pictureOf, sourcesFor } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { sampleCalculations } from '#app/sample-calculations.ts'
import { samples } from '#app/samples.ts'
import type { Locale } from '#lib/i18n/locale'
import { assessmentReport as reportOf } from '#lib/report/assessment-report'
import type { ReportModel } from '#lib/report/model'
import { type AssessedPart, fileParts } from '#lib/report/parts'
import type { ReportMeta } from '#lib/report/subject'
import type { Assessment } from '#lib/store/assessments'

type Parts = readonly [AssessedPart, ...AssessedPart[]]

/** The one road from answers to what is said about them: page, PDF and exports all take it (DESIGN 4). */
const report = (parts: Parts, locale: Locale, meta: Omit<ReportMeta, 'full' | 'before'>): ReportModel => {
  const [main, beside] = parts
  const picture = beside === undefined ? null : pictureOf(main.instrument.id, beside.instrument.id)
  return reportOf({ parts, picture, sources: sourcesFor(main.instrument.id), locale, meta })
}

/** What is kept beside the answers. */
type More = Pick<ReportMeta, 'roadmap' | 'calculations'>

/** The report of an assessment as its answers stand, on the day of `now`: evidence is stale or not as of that day. */
export const assessmentReport = (assessment: Assessment, locale: Locale, now: Date, more: More = {}): ReportModel =>
  report(assessmentParts(assessment), locale, {
    name: assessment.name,
    about: null,
    sample: false,
    scope: assessment.scope,
    date: now.toISOString().slice(0, 10),
    ...more,
  })

const held = new Map<string, ReportModel>()

/** The report of a sample, or undefined where there is none of that name. Samples never change, so each is written once. */
export const sampleReport = (name: string, locale: Locale): ReportModel | undefined => {
  const sample = samples().get(name)
  if (sample === undefined) return undefined
  const key = `${locale}/${name}`
  const known = held.get(key)
  if (known !== undefined) return known
  const { about, date, scope, sample: invented } = sample
  const calculations = reportedCalculations(sampleCalculations(name))
  const model = report(fileParts(sample, instrument), locale, { name: sample.name, about, sample: invented, scope, date, calculations })
  held.set(key, model)
  return model
}
