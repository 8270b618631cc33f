import * as z from 'zod'
import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

const BroughtList = z.array(z.object({ instrument: z.string(), from: z.string(), to: z.string(), at: z.string() }))

/** One step of an assessment from a version of an instrument to a newer one; `at` is ISO 8601 in UTC. */
export type Brought = Readonly<z.infer<typeof BroughtList>[number]>

/** The steps as they are kept; what cannot be read is none, since they only tell where to look again. */
export const readBrought = (text: string): readonly Brought[] => {
  try {
    const parsed = BroughtList.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

export type BringOutcome =
  | 'brought'
  /** it is at that version already, as after a repeated request */
  | 'same'
  /** it is at neither of the two versions, or has no such instrument */
  | 'other'
  | 'missing'

/** Takes an instrument of the assessment, the main one or its companion, from one version to another. Every answer stays as it is. */
export const bringToVersion = (db: Database, id: string, { instrument, from, to }: Omit<Brought, 'at'>, now: Date): Promise<BringOutcome> =>
  transact(db, async (trx): Promise<BringOutcome> => {
    if (!isId(id)) return 'missing'
    const row = await trx
      .selectFrom('assessments')
      .select(['instrument', 'instrument_version', 'companion', 'companion_version', 'brought', 'revision'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return 'missing'
    const isMain = row.instrument === instrument
    if (!isMain && row.companion !== instrument) return 'other'
    const present = isMain ? row.instrument_version : row.companion_version
    if (present === to) return 'same'
    if (present !== from) return 'other'
    const at = now.toISOString()
    await trx
      .updateTable('assessments')
      .set({
        ...(isMain ? { instrument_version: to } : { companion_version: to }),
        brought: JSON.stringify([...readBrought(row.brought), { instrument, from, to, at }]),
        revision: row.revision + 1,
        updated_at: at,
        last_opened_at: at,
      })
      .where('id', '=', id)
      .execute()
    return 'brought'
  })
