import type { Figure, KeptCalculation, Staleness } from '#lib/evidence/calculation'
import { moment } from '#lib/i18n/format'
import type { Text } from '#lib/i18n/locale'
import type { ContradictionRule } from '#lib/instrument/binding'
import type { CalculationModel, ContradictionModel } from './model'
import { recordOf, type Subject } from './subject'

/** A calculation with what is known about it on the day of the report. */
export type ReportedCalculation = {
  readonly kept: KeptCalculation
  readonly name: Text
  readonly stale: readonly Staleness[]
  /** what answers it contradicts, if its figures and they say so */
  readonly rules: readonly ContradictionRule[]
}

const reported = ({ meta }: Subject): readonly ReportedCalculation[] =>
  meta.before === undefined || meta.before.length === 0 ? (meta.calculations ?? []) : []

/** The calculations of an assessment, oldest first, each with the practices whose evidence names it. */
export const calculationsOf = (subject: Subject): readonly CalculationModel[] => {
  const { instrument, locale, records, say, code } = subject
  return reported(subject).map(({ kept, name, stale }) => {
    const said = kept.words[locale]
    const backs = instrument.practices.filter(({ id }) => {
      const record = recordOf(records.practices, id)
      return record?.kind === 'level' && record.evidence.sha256 === kept.sha256
    })
    return {
      id: kept.id,
      name: name[locale],
      summary: said.summary,
      inputs: said.inputs,
      outputs: said.outputs,
      sources: said.sources,
      backs: backs.map(({ id, short }) => ({ practice: id, label: `${code.get(id) ?? ''} ${short[locale]}` })),
      stale: stale.map((why) => say(`calculation.stale.${why}`)),
      origin: say('calculation.origin', { at: moment(kept.at, locale), version: kept.factsVersion }),
      digest: say('calculation.digest', { sha256: kept.sha256 }),
    }
  })
}

type Condition = ContradictionRule['figures'][string]

/** A figure that was not worked out meets no condition. */
const meets = (figure: Figure | undefined, condition: Condition): boolean => {
  if (figure === undefined || figure === null) return false
  if ('is' in condition) return typeof figure === 'string' && condition.is.includes(figure)
  if ('has' in condition) return Array.isArray(figure) && figure.includes(condition.has)
  if (typeof figure !== 'number') return false
  return 'above' in condition ? figure > condition.above : figure < condition.below
}

/** Only what is answered can be contradicted. */
const practiceMeets = ({ records }: Subject, id: string, wanted: ContradictionRule['practices'][string]): boolean => {
  const record = recordOf(records.practices, id)
  if (record?.kind !== 'level') return false
  return 'atLeast' in wanted ? record.level >= wanted.atLeast : record.level <= wanted.atMost
}

const exposureMeets = ({ records }: Subject, id: string, options: readonly string[]): boolean => {
  const record = recordOf(records.exposures, id)
  if (record?.kind === 'one') return options.includes(record.option)
  return record?.kind === 'many' && options.some((option) => record.options.includes(option))
}

const holds = (subject: Subject, { kept }: ReportedCalculation, rule: ContradictionRule): boolean =>
  Object.entries(rule.figures).every(([name, condition]) => meets(kept.figures[name], condition)) &&
  Object.entries(rule.practices).every(([id, wanted]) => practiceMeets(subject, id, wanted)) &&
  Object.entries(rule.exposures).every(([id, options]) => exposureMeets(subject, id, options))

/** The newest of a tool at a question is what is meant; an older one was superseded. */
const newest = (all: readonly ReportedCalculation[]): readonly ReportedCalculation[] => [
  ...new Map(all.map((one) => [`${one.kept.tool} ${one.kept.question}`, one])).values(),
]

/** Answers and calculations that cannot both be right. They are shown and change no score. */
export const contradictionsOf = (subject: Subject): readonly ContradictionModel[] => {
  const { locale, code, instrument } = subject
  return newest(reported(subject)).flatMap((one) =>
    one.rules
      .filter((rule) => holds(subject, one, rule))
      .map((rule) => ({
        id: `${one.kept.id} ${rule.id}`,
        text: rule[locale],
        calculation: { id: one.kept.id, name: one.name[locale] },
        answers: [
          ...instrument.practices
            .filter(({ id }) => Object.hasOwn(rule.practices, id))
            .map(({ id, short }) => ({ kind: 'practice' as const, id, label: `${code.get(id) ?? ''} ${short[locale]}` })),
          ...instrument.exposures
            .filter(({ id }) => Object.hasOwn(rule.exposures, id))
            .map(({ id, short }) => ({ kind: 'exposure' as const, id, label: short[locale] })),
        ],
      })),
  )
}
