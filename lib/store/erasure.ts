import { isId } from './id'
import type { Database } from './tables'
import { eraseHandedIn } from './withdrawal'
import { transact } from './writes'

export const erasureReasons = ['owner', 'operator', 'retention', 'withdrawn'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** All that is left of an erased assessment or a withdrawn snapshot. Times are ISO 8601 in UTC. */
export type Tombstone = { readonly id: string; readonly createdAt: string; readonly erasedAt: string; readonly reason: ErasureReason }

export type Erasure = {
  readonly at: Date
  readonly reason: ErasureReason
  /** erase only if it was not opened since, whatever happened after it was looked up */
  readonly unopenedSince?: Date
}

/**
 * Erases answers, history, name, link, grants, snapshots, second opinions and what was handed in to boards, and leaves a tombstone of each snapshot, of each opinion and
 * of the whole. Of an opinion that is erased by itself the invitation remains, as taken back. False where there was nothing to erase.
 */
export const eraseAssessment = (db: Database, id: string, erasure: Erasure): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const { unopenedSince } = erasure
    // Held first, so that no snapshot slips in between the list of them and their end.
    const found = await trx
      .selectFrom('assessments')
      .select(['created_at', 'opinion_of'])
      .where('id', '=', id)
      .$if(unopenedSince !== undefined, (query) => query.where('last_opened_at', '<', unopenedSince?.toISOString() ?? ''))
      .forUpdate()
      .executeTakeFirst()
    if (!found) return false
    const snapshots = await trx.selectFrom('snapshots').select(['id', 'at']).where('assessment_id', '=', id).execute()
    const opinions = await trx.selectFrom('assessments').select(['id', 'created_at']).where('opinion_of', '=', id).execute()
    await eraseHandedIn(trx, { assessment: id, reason: erasure.reason }, erasure.at)
    // History, grants, snapshots and opinions go with it, by their foreign keys.
    await trx.deleteFrom('assessments').where('id', '=', id).execute()
    const left = { erased_at: erasure.at.toISOString(), reason: erasure.reason }
    if (found.opinion_of !== null) {
      // The owner's answers were kept to compare them with this opinion.
      const gone = { submitted_at: null, own_answers: null, withdrawn_at: left.erased_at }
      await trx.updateTable('opinions').set(gone).where('assessment_id', '=', found.opinion_of).where('id', '=', id).execute()
    }
    const tombstones = [
      { id, created_at: found.created_at, ...left },
      ...snapshots.map((one) => ({ id: one.id, created_at: one.at, ...left })),
      ...opinions.map((one) => ({ ...one, ...left })),
    ]
    await trx.insertInto('tombstones').values(tombstones).execute()
    return true
  })

/** Erases one snapshot of an assessment, with what boards hold of it, and leaves its tombstone. False where there is none of that id. */
export const withdrawSnapshot = (db: Database, assessmentId: string, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(assessmentId) || !isId(id)) return false
    const snapshot = trx.deleteFrom('snapshots').where('assessment_id', '=', assessmentId).where('id', '=', id)
    const withdrawn = await snapshot.returning('at').executeTakeFirst()
    if (!withdrawn) return false
    await eraseHandedIn(trx, { assessment: assessmentId, snapshot: id, reason: 'withdrawn' }, now)
    const row = { id, created_at: withdrawn.at, erased_at: now.toISOString(), reason: 'withdrawn' }
    await trx.insertInto('tombstones').values(row).execute()
    return true
  })

const reasonOf = (text: string): ErasureReason => erasureReasons.find((reason) => reason === text) ?? 'operator'

/** What is left of an assessment or a snapshot that was erased, or undefined where none was. */
export const findTombstone = async (db: Database, id: string): Promise<Tombstone | undefined> => {
  if (!isId(id)) return undefined
  const row = await db.selectFrom('tombstones').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, createdAt: row.created_at, erasedAt: row.erased_at, reason: reasonOf(row.reason) }
}
