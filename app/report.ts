import 'server-only'
import { readChoice } from '#app/_components/what-if/choice.ts'
import { reportedCalculations } from '#app/calculations.ts'
import { instrument, pictureOf, sourcesFor } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { sampleCalculations } from '#app/sample-calculations.ts'
import { samples } from '#app/samples.ts'
import type { Locale } from '#lib/i18n/locale'
import { quickCheck } from '#lib/instrument/quick'
import { assessmentReport as reportOf } from '#lib/report/assessment-report'
import type { ReportModel } from '#lib/report/model'
import { type AssessedPart, fileParts } from '#lib/report/parts'
import type { ReportMeta } from '#lib/report/subject'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import type { Assessment } from '#lib/store/assessments'
import type { KeptInstrument } from '#lib/store/instrument-versions'

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

/** The report of a snapshot: its stored results, in the words of the instruments with which it was frozen. */
export const snapshotReport = (payload: SnapshotPayload, kept: readonly KeptInstrument[], locale: Locale): ReportModel | undefined => {
  const parts = payload.parts.flatMap(({ records, result, whole = result }, place): AssessedPart[] => {
    const instrument = kept[place]?.instrument
    if (instrument === undefined) return []
    return [{ instrument, asked: payload.scope === 'quick' ? quickCheck(instrument) : instrument, records, result, wholeResult: whole }]
  })
  const [main, beside] = parts
  if (main === undefined || parts.length !== payload.parts.length) return undefined
  const picture = beside === undefined ? null : pictureOf(main.instrument.id, beside.instrument.id)
  const sources = new Map(kept.flatMap((one) => [...one.sources]))
  const { name, scope, at, roadmap: planned } = payload
  return reportOf({
    parts: [main, ...parts.slice(1)],
    picture,
    sources,
    locale,
    meta: {
      name,
      about: null,
      sample: false,
      scope,
      date: at.slice(0, 10),
      roadmap: planned === undefined ? undefined : readChoice(planned),
      calculations: reportedCalculations(payload.calculations),
    },
  })
}

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
