import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

/** What a member of the team wrote about a submission. `mentions` are account ids; times ISO 8601 in UTC. */
export type Note = {
  readonly id: string
  readonly text: string
  readonly mentions: readonly string[]
  readonly by: string
  readonly at: string
  readonly editedAt: string | null
  readonly revision: number
}
export type NewNote = Pick<Note, 'id' | 'text' | 'mentions' | 'by'>

/** A bound on what can be written about one submission. */
export const maxNotes = 1_000

const own = (db: Database, board: string, submission: string) =>
  db.selectFrom('submission_notes').where('board_id', '=', board).where('submission_id', '=', submission)

/** The notes on a submission, oldest first. */
export const listNotes = async (db: Database, board: string, submission: string): Promise<readonly Note[]> => {
  if (!isId(board) || !isId(submission)) return []
  const rows = await own(db, board, submission).selectAll().orderBy('at').orderBy('id').execute()
  return rows.map(({ id, text, mentions, by, at, edited_at, revision }) => ({
    id,
    text,
    mentions: JSON.parse(mentions),
    by,
    at,
    editedAt: edited_at,
    revision,
  }))
}

export const addNote = (db: Database, board: string, submission: string, note: NewNote, now: Date): Promise<'added' | 'full' | 'missing'> =>
  transact(db, async (trx): Promise<'added' | 'full' | 'missing'> => {
    if (!isId(board) || !isId(submission)) return 'missing'
    const found = trx.selectFrom('submissions').select('id').where('board_id', '=', board).where('id', '=', submission)
    if ((await found.forUpdate().executeTakeFirst()) === undefined) return 'missing'
    const { count } = await own(trx, board, submission)
      .select((row) => row.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= maxNotes) return 'full'
    const { id, text, mentions, by } = note
    const row = { board_id: board, submission_id: submission, id, text, mentions: JSON.stringify(mentions), by, at: now.toISOString() }
    await trx
      .insertInto('submission_notes')
      .values({ ...row, edited_at: null, revision: 1 })
      .execute()
    return 'added'
  })

/** Changes one's own note, if it is still as it was seen. */
export const changeNote = (
  db: Database,
  board: string,
  submission: string,
  note: NewNote & { readonly revision: number },
  now: Date,
): Promise<'changed' | 'conflict' | 'missing'> =>
  transact(db, async (trx): Promise<'changed' | 'conflict' | 'missing'> => {
    if (!isId(board) || !isId(submission) || !isId(note.id)) return 'missing'
    const found = await own(trx, board, submission)
      .select('revision')
      .where('id', '=', note.id)
      .where('by', '=', note.by)
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined) return 'missing'
    if (found.revision !== note.revision) return 'conflict'
    const changed = { text: note.text, mentions: JSON.stringify(note.mentions), edited_at: now.toISOString(), revision: note.revision + 1 }
    await trx
      .updateTable('submission_notes')
      .set(changed)
      .where('board_id', '=', board)
      .where('submission_id', '=', submission)
      .where('id', '=', note.id)
      .execute()
    return 'changed'
  })

/** Erases a note, of `by` alone where that is given. False where there is none. */
export const removeNote = (db: Database, board: string, submission: string, id: string, by?: string): Promise<boolean> =>
  transact(db, async (trx): Promise<boolean> => {
    if (!isId(board) || !isId(submission) || !isId(id)) return false
    const gone = trx
      .deleteFrom('submission_notes')
      .where('board_id', '=', board)
      .where('submission_id', '=', submission)
      .where('id', '=', id)
    const { numDeletedRows } = await gone.$if(by !== undefined, (query) => query.where('by', '=', by ?? '')).executeTakeFirstOrThrow()
    return numDeletedRows > 0n
  })
