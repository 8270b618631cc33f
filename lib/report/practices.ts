import type { PracticeRecord } from '#lib/instrument/record'
import type { Practice } from '#lib/instrument/schema'
import { barOf } from './bar'
import { evidenceOf } from './evidence'
import { explanationOf, skippedBy } from './explanation'
import type { PracticeModel, PracticeState } from './model'
import { known, placed, recordOf, type Subject } from './subject'
import { workedOf } from './why'

const stateOf = (subject: Subject, practice: Practice, record: PracticeRecord | undefined): PracticeState => {
  if (!subject.instrument.practices.some(({ id }) => id === practice.id)) return 'not-asked'
  if (skippedBy(subject, practice) !== null) return 'skipped'
  return record?.kind ?? 'unanswered'
}

const noteOf = ({ text }: Subject, record: PracticeRecord | undefined): string | null => {
  if (record === undefined || record.kind === 'na' || record.note === undefined) return null
  const note = text(record.note)
  return note === '' ? null : note
}

const practiceOf = (subject: Subject, practice: Practice): PracticeModel => {
  const { result, say, text } = subject
  const record = recordOf(subject.records.practices, practice.id)
  const state = stateOf(subject, practice, record)
  const target = result.readings.claimed.targets[practice.dimension] ?? 1
  const given = state === 'level' && record?.kind === 'level' ? record : null
  const chosen = given === null ? null : placed('level', practice.levels, given.level)
  const shown = result.displayParts[practice.id]
  const reason = state === 'na' && record?.kind === 'na' ? text(record.reason) : null
  return {
    id: practice.id,
    dimension: practice.dimension,
    code: known('code', subject.code, practice.id),
    short: text(practice.short),
    ask: text(practice.ask),
    state,
    level: given?.level ?? null,
    answer:
      given === null || chosen === null
        ? say(`answer.${state === 'level' ? 'unanswered' : state}`)
        : say('answer.level', { level: given.level, name: text(chosen.name) }),
    anchor: chosen === null ? reason : text(chosen),
    note: state === 'not-asked' ? null : noteOf(subject, record),
    evidence: given === null ? null : evidenceOf(subject, given.evidence),
    target: { value: target, label: String(target) },
    bar: shown === undefined ? null : barOf(say, shown),
    explanation: explanationOf(subject, practice, record, target),
    worked: workedOf(subject, practice),
    probe: text(practice.probe),
    sources: practice.sources,
  }
}

/** The practices of a dimension in the order in which they are asked; those that the quick check leaves out come last. */
export const practicesOf = (subject: Subject, dimension: string): readonly PracticeModel[] => {
  const models = subject.whole.practices
    .filter((practice) => practice.dimension === dimension)
    .map((practice) => practiceOf(subject, practice))
  return [...models.filter(({ state }) => state !== 'not-asked'), ...models.filter(({ state }) => state === 'not-asked')]
}
