import 'server-only'
import { frameOf, type WhatIfFrame } from '#app/_components/what-if/frame.ts'
import type { Kept } from '#app/_components/what-if/transport.ts'
import { instrument } from '#app/content.ts'
import { assessmentParts } from '#app/parts.ts'
import { stillPlanned } from '#app/roadmap.ts'
import { samples } from '#app/samples.ts'
import { messages } from '#lib/i18n/messages'
import type { ReportModel } from '#lib/report/model'
import { fileParts } from '#lib/report/parts'
import type { Assessment } from '#lib/store/assessments'

/** What the browser reckons the what-if of an assessment with. */
export const assessmentFrame = (assessment: Assessment, kept: Kept | null, model: ReportModel): WhatIfFrame => {
  const { id } = assessment
  const place = { name: id, assessment: id, kept: stillPlanned(assessment, kept) }
  return frameOf(place, assessmentParts(assessment), model, messages(model.locale).report.score.notScored)
}

/** The same for a sample, or undefined where there is none of that name: its what-if stays in the browser. */
export const sampleFrame = (name: string, model: ReportModel): WhatIfFrame | undefined => {
  const sample = samples().get(name)
  if (sample === undefined) return undefined
  const place = { name: `sample.${name}`, assessment: null, kept: null }
  return frameOf(place, fileParts(sample, instrument), model, messages(model.locale).report.score.notScored)
}
