import { holdBoard } from './boards'
import { weigh } from './ranking'
import { touchContents } from './rounds'
import type { NewSubmission } from './submissions'
import { submissionRow } from './submissions'
import type { Database } from './tables'
import { transact } from './writes'

/** A start-up of a demonstration: its file as text, or null where none is to be kept, since many thousand files are much to write. */
export type BulkSubmission = Omit<NewSubmission, 'sealed'> & { readonly file: string | null }

/** Rows of one insert: their parameters stay below what either database takes. */
const batch = 200

/**
 * Puts many start-ups on a board at once, each of an assessment of its own that is not there yet, and weighs them all at the end. For
 * demonstrations and measurements; what founders and investors hand in goes through `addSubmission`.
 */
export const addInBulk = async (db: Database, board: string, startups: Iterable<BulkSubmission>, now: Date): Promise<number> => {
  const taken: BulkSubmission[] = []
  let added = 0
  const write = (): Promise<void> =>
    transact(db, async (trx) => {
      const rows = taken.splice(0)
      if (rows.length === 0) return
      const { places } = await trx.selectFrom('boards').select('places').where('id', '=', board).forUpdate().executeTakeFirstOrThrow()
      await trx
        .insertInto('submissions')
        .values(rows.map((one, index) => submissionRow({ ...one, sealed: null }, places + index + 1, now)))
        .execute()
      const files = rows.flatMap(({ id, file }) =>
        file === null ? [] : [{ board_id: board, submission_id: id, payload: file, sealed: null }],
      )
      if (files.length > 0) await trx.insertInto('submission_files').values(files).execute()
      await trx
        .updateTable('boards')
        .set({ places: places + rows.length })
        .where('id', '=', board)
        .execute()
      added += rows.length
    })
  for (const startup of startups) {
    taken.push(startup)
    if (taken.length === batch) await write()
  }
  await write()
  await transact(db, async (trx) => {
    const held = await holdBoard(trx, board)
    if (held !== undefined) await weigh(trx, held)
    await touchContents(trx, board)
  })
  return added
}
