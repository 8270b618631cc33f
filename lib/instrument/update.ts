import type { Text } from '#lib/i18n/locale'
import type { AnswerRecords, ExposureRecord, PracticeRecord } from './record'
import type { Change, Exposure, Instrument, Practice, Release } from './schema'
import { changesSince, releasesSince } from './versions'

export type Question =
  | { readonly kind: 'exposure'; readonly question: Exposure }
  | { readonly kind: 'practice'; readonly question: Practice | Omit<Practice, 'effort'> }

export type AnsweredQuestion = Question & { readonly record: ExposureRecord | PracticeRecord | null }

/** A question that both versions ask, as it reads before and after; `lost`: the answer no longer fits and is asked for again. */
export type ChangedQuestion = {
  readonly before: AnsweredQuestion | null
  readonly after: Question
  readonly kinds: readonly ('reworded' | 'options')[]
  readonly lost: boolean
}

/** What bringing an assessment from one version of an instrument to a newer one means for it. */
export type Update = {
  readonly releases: readonly Release[]
  readonly added: readonly Question[]
  readonly retired: readonly (AnsweredQuestion & { readonly why: Text; readonly date: string; readonly replacedBy: readonly Question[] })[]
  readonly changed: readonly ChangedQuestion[]
  /** changes of what things are worth: targets, weights, flags, bands */
  readonly numbers: readonly { readonly change: Change; readonly question: Question | null; readonly dimension: Text | null }[]
}

const find = ({ exposures, practices }: Pick<Instrument, 'exposures' | 'practices'>, id: string): Question | null => {
  const exposure = exposures.find((one) => one.id === id)
  if (exposure !== undefined) return { kind: 'exposure', question: exposure }
  const practice = practices.find((one) => one.id === id)
  return practice === undefined ? null : { kind: 'practice', question: practice }
}

const recordOf = (
  { kind, question: { id } }: Question,
  { exposures, practices }: AnswerRecords,
): ExposureRecord | PracticeRecord | null => {
  if (kind === 'exposure') return Object.hasOwn(exposures, id) ? (exposures[id] ?? null) : null
  return Object.hasOwn(practices, id) ? (practices[id] ?? null) : null
}

const answered = (question: Question, records: AnswerRecords): AnsweredQuestion => ({ ...question, record: recordOf(question, records) })

const subjects = (changes: readonly Change[], ...kinds: readonly Change['kind'][]): readonly string[] => [
  ...new Set(changes.flatMap((change) => (kinds.includes(change.kind) && 'question' in change ? [change.question] : []))),
]

/**
 * The difference between the version that an assessment is on and a newer one, by the newer one's changelog. `before` are the answers as
 * the older version reads them, `after` as the newer one does; a question that came and went in between is not told.
 */
export const updateOf = (older: Instrument, newer: Instrument, from: string, before: AnswerRecords, after: AnswerRecords): Update => {
  const changes = changesSince(newer, from)
  const asks = (instrument: Instrument) => (id: string) => find(instrument, id)
  const [old, now] = [asks(older), asks(newer)]
  const retired = newer.retired.filter(({ item }) => subjects(changes, 'retired').includes(item.id) && old(item.id) !== null)
  return {
    releases: releasesSince(newer, from),
    added: subjects(changes, 'added').flatMap((id) => now(id) ?? []),
    retired: retired.map(({ kind, item, why, date, replacedBy }) => {
      // As the person answered it, which may be in older words than those it left with.
      const question = old(item.id) ?? ({ kind, question: item } as Question) // the schema pairs kind and item
      return { ...answered(question, before), why, date, replacedBy: replacedBy.flatMap((id) => now(id) ?? []) }
    }),
    changed: subjects(changes, 'reworded', 'options').flatMap((id) => {
      const [was, is] = [old(id), now(id)]
      // What was added since is new as a whole.
      if (is === null || (was === null && older !== newer)) return []
      const kinds = (['reworded', 'options'] as const).filter((kind) => subjects(changes, kind).includes(id))
      const record = was === null ? null : recordOf(was, before)
      return [{ before: was === null ? null : { ...was, record }, after: is, kinds, lost: record !== null && recordOf(is, after) === null }]
    }),
    numbers: changes
      .filter(({ kind }) => ['targets', 'weights', 'flags', 'scale'].includes(kind))
      .map((change) => ({
        change,
        question: 'question' in change ? now(change.question) : null,
        dimension: ('dimension' in change ? newer.dimensions.find(({ id }) => id === change.dimension)?.name : null) ?? null,
      })),
  }
}
