import type { AnswerRecords } from '#lib/instrument/record'
import type { Practice } from '#lib/instrument/schema'
import type { LevelPair } from './agreement'
import type { AssessedPart } from './parts'
import { recordOf } from './subject'

/** The levels that someone gave, by part and practice: what is unknown, not applicable, unanswered or not asked of them is none. */
export type Levels = ReadonlyMap<string, number>

const isSkipped = ({ skipIf }: Practice, { exposures }: AnswerRecords): boolean => {
  if (skipIf === undefined) return false
  const decided = recordOf(exposures, skipIf.exposure)
  return decided?.kind === 'one' && skipIf.is.includes(decided.option)
}

export const levelsOf = (parts: readonly Pick<AssessedPart, 'asked' | 'records'>[]): Levels =>
  new Map(
    parts.flatMap(({ asked, records }, part) =>
      asked.practices.flatMap((practice) => {
        const record = recordOf(records.practices, practice.id)
        return record?.kind === 'level' && !isSkipped(practice, records) ? [[`${part} ${practice.id}`, record.level] as const] : []
      }),
    ),
  )

/** The levels of questions to which both gave one. */
export const pairsOf = (one: Levels, other: Levels): readonly LevelPair[] =>
  [...one].flatMap(([question, level]) => {
    const second = other.get(question)
    return second === undefined ? [] : [[level, second] as const]
  })
