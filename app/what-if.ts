import 'server-only'
import { frameOf, type WhatIfFrame } from '#app/_components/what-if/frame.ts'
import type { Kept } from '#app/_components/what-if/transport.ts'
import { instrument } from '#app/content.ts'
import { recordsOf } from '#app/records.ts'
import { samples } from '#app/samples.ts'
import { inScope } from '#app/scope.ts'
import { versionOf } from '#app/versions.ts'
import { messages } from '#lib/i18n/messages'
import { toAnswers } from '#lib/instrument/record'
import type { ReportModel } from '#lib/report/model'
import type { Assessment } from '#lib/store/assessments'

/** What the browser reckons the what-if of an assessment with. */
export const assessmentFrame = (assessment: Assessment, kept: Kept | null, model: ReportModel): WhatIfFrame => {
  const { id, answers, scope } = assessment
  const whole = versionOf(assessment.instrument)
  const asked = inScope(whole, scope)
  const place = { name: id, assessment: id, kept }
  return frameOf(place, asked, toAnswers(asked, recordsOf(whole, answers)), model, messages(model.locale).report.score.notScored)
}

/** The same for a sample, or undefined where there is none of that name: its what-if stays in the browser. */
export const sampleFrame = (name: string, model: ReportModel): WhatIfFrame | undefined => {
  const sample = samples().get(name)
  if (sample === undefined) return undefined
  const asked = inScope(instrument(sample.instrument.id), sample.scope)
  const place = { name: `sample.${name}`, assessment: null, kept: null }
  return frameOf(place, asked, toAnswers(asked, sample.records), model, messages(model.locale).report.score.notScored)
}
