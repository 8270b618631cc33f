import type { ReportModel } from './model'
import { recordOf, type Subject } from './subject'

/** Chosen answers (markets, as a rule) whose law our facts do not reach, or reach in part only. Nothing is said of what is not known. */
export const notCoveredOf = ({ instrument, records, text }: Subject): ReportModel['notCovered'] =>
  instrument.exposures.flatMap(({ id, options }) => {
    const record = recordOf(records.exposures, id)
    const chosen = record?.kind === 'many' ? record.options : record?.kind === 'one' ? [record.option] : []
    return options.flatMap((option) =>
      option.notCovered !== undefined && chosen.includes(option.id)
        ? [{ id: `${id}-${option.id}`, name: text(option), text: text(option.notCovered) }]
        : [],
    )
  })
