import type { ReportModel } from './model'

/** What a report discloses: everything, or profile, scores and flags alone. */
export const editions = ['full', 'summary'] as const
export type Edition = (typeof editions)[number]

export const isEdition = (text: string): text is Edition => editions.some((edition) => edition === text)

/**
 * The model of the summary edition: what is said of the company as a whole, its scores, targets and flags. Answers, notes, links and the
 * steps that would give them away are not in it, so that whoever draws it cannot show them. The profile is what stands in no dimension's
 * section.
 */
export const summaryModel = (model: ReportModel): ReportModel => {
  const dimensions = new Set(model.dimensions.map(({ id }) => id))
  const { companion } = model
  const flags = [...model.flags, ...(companion?.report.flags ?? [])]
  const cited = new Set(flags.filter(({ status }) => status !== 'clear').flatMap(({ sources }) => sources))
  const sources = model.sources.filter(({ id }) => cited.has(id))
  return {
    ...model,
    // How a number comes about is told by naming the answers behind it.
    why: { evidenced: null, claimed: null, possible: null },
    checks: { ...model.checks, naNote: '' },
    dimensions: model.dimensions.map((dimension) => ({ ...dimension, drivers: [], baseNote: null, why: null, practices: [] })),
    plan: [],
    findOut: [],
    prove: [],
    roadmap: null,
    calculations: [],
    contradictions: [],
    exposures: model.exposures
      .filter(({ section }) => !dimensions.has(section))
      .map((exposure) => ({ ...exposure, note: null, requires: [] })),
    sources,
    // One list of sources for both, so that a number names the same one wherever it stands.
    companion: companion === null ? null : { ...companion, report: { ...summaryModel(companion.report), sources } },
  }
}

/** The model as an edition shows it. */
export const inEdition = (model: ReportModel, edition: Edition): ReportModel => (edition === 'full' ? model : summaryModel(model))
