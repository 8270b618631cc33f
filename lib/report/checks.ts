import { cutTenths, percent, tenths } from '#lib/i18n/format'
import { tenthsFigure } from './bar'
import { skippedBy } from './explanation'
import type { Figure, ReportModel } from './model'
import { recordOf, type Subject } from './subject'
import { naNoteOf } from './why'

/** Questions that are asked and have no answer at all; "don't know" is one. */
export const unansweredOf = (subject: Subject): number => {
  const { instrument, records } = subject
  const exposures = instrument.exposures.filter(({ id }) => recordOf(records.exposures, id) === undefined)
  const practices = instrument.practices.filter(
    (practice) => recordOf(records.practices, practice.id) === undefined && skippedBy(subject, practice) === null,
  )
  return exposures.length + practices.length
}

export const checksOf = (subject: Subject): ReportModel['checks'] => {
  const { result, say } = subject
  const none: Figure = { value: null, label: say('score.none') }
  const { coverage, naAsAbsent } = result.displayChecks
  const unanswered = unansweredOf(subject)
  return {
    coverage: coverage === null ? none : { value: coverage / 10, label: percent(coverage) },
    complete: result.complete,
    completeNote: result.complete ? say('checks.complete') : say('checks.incomplete', { count: unanswered }),
    naNote: naNoteOf(subject),
    naAsAbsent: naAsAbsent === null ? none : tenthsFigure(naAsAbsent),
    sensitivity:
      result.sensitivity === null
        ? []
        : (['mean', 'geomean', 'min'] as const).map((rule) => {
            const value = result.sensitivity?.[rule] ?? 0
            return { rule, name: say(`checks.${rule}`), figure: { value, label: tenths(cutTenths(value)) } }
          }),
  }
}
