import { eraseAssessment } from './erasure'
import type { Database } from './tables'

const dayMs = 24 * 60 * 60 * 1_000
const batch = 100

/** An assessment last opened before this moment is abandoned. */
export const abandonedBefore = (retentionDays: number, now: Date): Date => new Date(now.getTime() - retentionDays * dayMs)

/** Whole days until an assessment that nobody opens is erased: 0 on its last day, negative when overdue. `lastOpenedAt` is ISO 8601. */
export const daysLeft = (lastOpenedAt: string, retentionDays: number, now: Date): number =>
  Math.floor((Date.parse(lastOpenedAt) - abandonedBefore(retentionDays, now).getTime()) / dayMs)

/** Erases every assessment last opened before the moment and returns how many. Each is its own transaction; safe to run twice at once. */
export const purgeAbandoned = async (db: Database, before: Date, now: Date): Promise<number> => {
  let erased = 0
  for (;;) {
    // Second opinions are kept as long as the assessment to which they belong, and go with it.
    const own = db.selectFrom('assessments').select('id').where('opinion_of', 'is', null)
    const abandoned = own.where('last_opened_at', '<', before.toISOString())
    const found = await abandoned.orderBy('last_opened_at').limit(batch).execute()
    const erasure = { at: now, reason: 'retention', unopenedSince: before } as const
    const outcomes = await Promise.all(found.map(({ id }) => eraseAssessment(db, id, erasure)))
    const count = outcomes.filter((wasErased) => wasErased).length
    if (count === 0) return erased
    erased += count
  }
}
