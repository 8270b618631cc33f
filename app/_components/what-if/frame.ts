import { choose } from '#lib/i18n/locale'
import type { Answers } from '#lib/instrument/answers'
import { bare } from '#lib/instrument/bare'
import type { EvidenceGrade, NumericInstrument } from '#lib/instrument/numeric'
import type { Instrument } from '#lib/instrument/schema'
import type { ReportModel } from '#lib/report/model'
import type { Kept } from './transport'

type PracticeNames = { readonly code: string; readonly short: string; readonly dimension: string }

/** What the browser gets to reckon with and to name things by: numbers, ids and short names, none of the long texts. */
export type WhatIfFrame = {
  /** under which the choice is put away in the browser */
  readonly name: string
  /** the assessment with which the choice is kept; null for a sample, whose choice stays in the browser */
  readonly assessment: string | null
  readonly kept: Kept | null
  readonly instrument: NumericInstrument
  readonly answers: Answers
  readonly notScored: string
  readonly bands: readonly string[]
  readonly levels: readonly string[]
  readonly grades: Readonly<Record<EvidenceGrade, string>>
  readonly dimensions: Readonly<Record<string, string>>
  readonly flags: Readonly<Record<string, { readonly short: string; readonly watch: boolean }>>
  readonly practices: Readonly<Record<string, PracticeNames>>
}

export type WhatIfPlace = Pick<WhatIfFrame, 'name' | 'assessment' | 'kept'>

export const frameOf = (place: WhatIfPlace, asked: Instrument, answers: Answers, model: ReportModel, notScored: string): WhatIfFrame => {
  const grade = (one: EvidenceGrade): string => choose(asked.evidenceNames[one].name, model.locale)
  return {
    ...place,
    instrument: bare(asked),
    answers,
    notScored,
    bands: model.bands.map(({ name }) => name),
    levels: model.levels.map(({ name }) => name),
    grades: { none: grade('none'), stated: grade('stated'), documented: grade('documented'), verified: grade('verified') },
    dimensions: Object.fromEntries(model.dimensions.map(({ id, name }) => [id, name])),
    flags: Object.fromEntries(model.flags.map(({ id, short, watch }) => [id, { short, watch }])),
    practices: Object.fromEntries(
      model.dimensions.flatMap(({ name, practices }) =>
        practices.map(({ id, code, short }) => [id, { code, short, dimension: name }] as const),
      ),
    ),
  }
}
