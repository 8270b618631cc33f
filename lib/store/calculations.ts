import type { KeptCalculation } from '#lib/evidence/calculation'
import { CalculationJson } from '#lib/evidence/schema'
import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

/** A calculation on its way into the store; `kept` makes the row's content once its place is known. */
export type NewCalculation = {
  readonly id: string
  /** whether a stored one says just the same, so that a repeated request makes no second */
  readonly repeats: (stored: KeptCalculation) => boolean
  readonly kept: (place: number) => Promise<KeptCalculation>
}

export type KeepOutcome =
  | { readonly kind: 'saved'; readonly calculation: KeptCalculation; readonly repeated: boolean }
  | { readonly kind: 'full' }
  /** no such assessment: never made, or erased */
  | { readonly kind: 'missing' }

/** A bound on what one private link can fill, and on what a report can hold. */
export const maxCalculations = 40

const parse = (row: { readonly calculation: string; readonly sha256: string }): KeptCalculation => ({
  ...CalculationJson.parse(JSON.parse(row.calculation)),
  sha256: row.sha256,
})

/** The calculations of an assessment, oldest first. */
export const listCalculations = async (db: Database, assessmentId: string): Promise<readonly KeptCalculation[]> => {
  if (!isId(assessmentId)) return []
  const own = db.selectFrom('calculations').select(['calculation', 'sha256']).where('assessment_id', '=', assessmentId)
  return (await own.orderBy('place').execute()).map(parse)
}

/** One calculation, or undefined: never saved, taken out, or another assessment's. */
export const findCalculation = async (db: Database, assessmentId: string, id: string): Promise<KeptCalculation | undefined> => {
  if (!isId(assessmentId) || !isId(id)) return undefined
  const own = db.selectFrom('calculations').select(['calculation', 'sha256']).where('assessment_id', '=', assessmentId)
  const row = await own.where('id', '=', id).executeTakeFirst()
  return row && parse(row)
}

/** Keeps a calculation, and is on the disk when it resolves. The newest one is not kept twice when a request is repeated. */
export const keepCalculation = (db: Database, assessmentId: string, { id, repeats, kept }: NewCalculation): Promise<KeepOutcome> =>
  transact(db, async (trx): Promise<KeepOutcome> => {
    if (!isId(assessmentId)) return { kind: 'missing' }
    // The row of the assessment is the lock, since there may be no calculation yet.
    const owner = await trx.selectFrom('assessments').select('id').where('id', '=', assessmentId).forUpdate().executeTakeFirst()
    if (!owner) return { kind: 'missing' }
    const stored = await listCalculations(trx, assessmentId)
    const repeated = stored.find(repeats)
    if (repeated !== undefined) return { kind: 'saved', calculation: repeated, repeated: true }
    if (stored.length >= maxCalculations) return { kind: 'full' }
    const { sha256, ...calculation } = await kept((stored.at(-1)?.place ?? 0) + 1)
    const { place, tool, at } = calculation
    await trx
      .insertInto('calculations')
      .values({ assessment_id: assessmentId, id, place, tool, sha256, calculation: JSON.stringify(calculation), at })
      .execute()
    return { kind: 'saved', calculation: { ...calculation, sha256 }, repeated: false }
  })

/** Takes a calculation out; false where there is none of that name. */
export const removeCalculation = (db: Database, assessmentId: string, id: string): Promise<boolean> =>
  transact(db, async (trx): Promise<boolean> => {
    if (!isId(assessmentId) || !isId(id)) return false
    const own = trx.deleteFrom('calculations').where('assessment_id', '=', assessmentId)
    const { numDeletedRows } = await own.where('id', '=', id).executeTakeFirst()
    return numDeletedRows > 0n
  })
