import type { PlateModel } from '#app/_components/result/streak-plate.tsx'
import type { ReportModel } from '#lib/report/model'

/** The part of a report that the stone shows, without the practices and their texts, since it goes to the browser. */
export const plateOf = ({ readings, bands, levels, dimensions }: ReportModel): PlateModel => ({
  readings,
  bands,
  levels,
  dimensions: dimensions.map(({ id, name, short, level, percent, target, possibleTarget, state, stateLabel }) => ({
    id,
    name,
    short,
    level,
    percent,
    target,
    possibleTarget,
    state,
    stateLabel,
  })),
})
