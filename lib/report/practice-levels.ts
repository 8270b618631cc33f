import type { PracticeLevels } from '#lib/evidence/duties/stand'
import type { AnswerRecords } from '#lib/instrument/record'
import type { Result } from '#lib/scoring/result'

/**
 * Every practice that is answered with a level, as shares of its target: what is credited of it by evidence and as claimed, 0 to 1, and
 * the target as 1.
 */
export const practiceLevels = (
  { practices }: Pick<AnswerRecords, 'practices'>,
  { readings: { evidenced, claimed } }: Pick<Result, 'readings'>,
): Readonly<Record<string, PracticeLevels>> =>
  Object.fromEntries(
    Object.entries(practices).flatMap(([id, record]) => {
      const [shown, said] = [evidenced.credit[id], claimed.credit[id]]
      if (record.kind !== 'level' || shown === undefined || said === undefined) return []
      return [[id, { evidenced: shown, claimed: said, target: 1 }]]
    }),
  )
