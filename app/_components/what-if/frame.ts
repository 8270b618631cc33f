import { choose } from '#lib/i18n/locale'
import { bare } from '#lib/instrument/bare'
import type { EvidenceGrade } from '#lib/instrument/numeric'
import { toAnswers } from '#lib/instrument/record'
import type { ReportModel } from '#lib/report/model'
import type { MovePart } from '#lib/report/move-parts'
import type { AssessedPart } from '#lib/report/parts'
import type { Kept } from './transport'

type PracticeNames = { readonly code: string; readonly short: string; readonly dimension: string }

/** One instrument of a what-if: numbers, ids and short names, none of the long texts. */
export type PartFrame = MovePart & {
  readonly title: string
  readonly bands: readonly string[]
  readonly levels: readonly string[]
  readonly grades: Readonly<Record<EvidenceGrade, string>>
  readonly dimensions: Readonly<Record<string, string>>
  readonly flags: Readonly<Record<string, { readonly short: string; readonly watch: boolean }>>
  readonly practices: Readonly<Record<string, PracticeNames>>
}

/** What the browser gets to reckon with and to name things by. */
export type WhatIfFrame = {
  /** under which the choice is put away in the browser */
  readonly name: string
  /** the assessment with which the choice is kept; null for a sample, whose choice stays in the browser */
  readonly assessment: string | null
  readonly kept: Kept | null
  readonly notScored: string
  /** the main instrument, then its companion if there is one */
  readonly parts: readonly [PartFrame, ...PartFrame[]]
}

export type WhatIfPlace = Pick<WhatIfFrame, 'name' | 'assessment' | 'kept'>

const partOf = ({ asked, records }: AssessedPart, model: ReportModel, within: string | null): PartFrame => {
  const grade = (one: EvidenceGrade): string => choose(asked.evidenceNames[one].name, model.locale)
  return {
    within,
    title: model.instrument.title,
    instrument: bare(asked),
    answers: toAnswers(asked, records),
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

type Parts = readonly [AssessedPart, ...AssessedPart[]]

/** The model must be of the parts. */
export const frameOf = (place: WhatIfPlace, [main, beside]: Parts, model: ReportModel, notScored: string): WhatIfFrame => {
  const companion = model.companion?.report
  const second = beside === undefined || companion === undefined ? [] : [partOf(beside, companion, beside.instrument.id)]
  return { ...place, notScored, parts: [partOf(main, model, null), ...second] }
}
