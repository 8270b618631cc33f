import { isDeepStrictEqual } from 'node:util'
import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

/** A roadmap as it is kept: JSON that was checked before, and how often it has changed. */
export type KeptRoadmap = { readonly roadmap: unknown; readonly revision: number; readonly updatedAt: string }

/** `base` is the revision that the sender saw, 0 for none. */
export type RoadmapPatch = { readonly base: number; readonly roadmap: unknown }

export type RoadmapOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** the same is already there, as after a repeated request */
  | { readonly kind: 'same'; readonly revision: number }
  /** another page saved since; what is stored stays */
  | { readonly kind: 'conflict'; readonly stored: KeptRoadmap | null }
  /** no such assessment: never made, or erased */
  | { readonly kind: 'missing' }

export const findRoadmap = async (db: Database, id: string): Promise<KeptRoadmap | undefined> => {
  if (!isId(id)) return undefined
  const row = await db.selectFrom('roadmaps').selectAll().where('assessment_id', '=', id).executeTakeFirst()
  return row && { roadmap: JSON.parse(row.roadmap), revision: row.revision, updatedAt: row.updated_at }
}

/**
 * Saves the roadmap of an assessment, and is on the disk when it resolves. Of two pages that change it from the same state, the first is
 * kept and the second gets it to choose from, like an answer.
 */
export const saveRoadmap = (db: Database, id: string, { base, roadmap }: RoadmapPatch, now: Date): Promise<RoadmapOutcome> =>
  transact(db, async (trx): Promise<RoadmapOutcome> => {
    if (!isId(id)) return { kind: 'missing' }
    // The row of the assessment is the lock, since the roadmap may have none yet.
    const owner = await trx.selectFrom('assessments').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!owner) return { kind: 'missing' }
    const stored = await findRoadmap(trx, id)
    if (stored !== undefined && isDeepStrictEqual(stored.roadmap, JSON.parse(JSON.stringify(roadmap))))
      return { kind: 'same', revision: stored.revision }
    if ((stored?.revision ?? 0) !== base) return { kind: 'conflict', stored: stored ?? null }
    const row = { roadmap: JSON.stringify(roadmap), revision: base + 1, updated_at: now.toISOString() }
    await trx
      .insertInto('roadmaps')
      .values({ assessment_id: id, ...row })
      .onConflict((conflict) => conflict.column('assessment_id').doUpdateSet(row))
      .execute()
    return { kind: 'saved', revision: base + 1 }
  })
