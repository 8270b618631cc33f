import type { Selectable } from 'kysely'
import type { Refusal, SealState } from '#lib/intake/incoming'
import type { Issue } from '#lib/issue'
import { isId } from './id'
import type { BoardImportsTable, Database } from './tables'
import { transact } from './writes'

/** What became of a file: taken in with the state of its seal, or apart as another version; refused; already on the board; no room on it. */
export type ImportOutcome = SealState | 'other-version' | Refusal | 'duplicate' | 'full'

/** `waiting`: its bytes have not come, or it could not be read for a passing reason. */
export type ImportState = 'waiting' | 'reading' | 'done'

/** A file that was dropped on a board. `bytes` is its size as the browser said; times are ISO 8601 in UTC. */
export type ImportRow = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly state: ImportState
  readonly outcome: ImportOutcome | null
  readonly issue: Issue | null
  /** the start-up that the file is about, where that could be read */
  readonly company: string | null
  readonly submission: string | null
  readonly by: string
  readonly at: string
}

/** `refused` where the size alone decides. */
export type DeclaredFile = { readonly id: string; readonly name: string; readonly bytes: number; readonly refused: Issue | null }

/** What a file came to. */
export type ImportEnd = Pick<ImportRow, 'outcome' | 'issue' | 'company' | 'submission'>

/** As many are kept of each board; finished ones make room, the oldest first. */
export const maxImports = 600

/** A file that is read for longer was lost with its server. */
const lostAfterMs = 2 * 60 * 1_000

const states: readonly ImportState[] = ['waiting', 'reading', 'done']

const fromRow = (row: Selectable<BoardImportsTable>): ImportRow => ({
  id: row.id,
  name: row.name,
  bytes: row.bytes,
  state: states.find((state) => state === row.state) ?? 'waiting',
  // Written by `finishImport` alone.
  outcome: row.outcome as ImportOutcome | null,
  issue: row.issue === null ? null : (JSON.parse(row.issue) as Issue),
  company: row.company,
  submission: row.submission_id,
  by: row.made_by,
  at: row.at,
})

const lockBoard = (trx: Database, boardId: string) =>
  trx.selectFrom('boards').select('id').where('id', '=', boardId).forUpdate().executeTakeFirst()

/** Notes the files that are about to come. `full`: more are waiting than a board keeps. */
export const declareImports = (
  db: Database,
  boardId: string,
  by: string,
  files: readonly DeclaredFile[],
  now: Date,
): Promise<'declared' | 'full' | 'missing'> =>
  transact(db, async (trx) => {
    if (!isId(boardId) || !(await lockBoard(trx, boardId))) return 'missing'
    const held = await trx
      .selectFrom('board_imports')
      .select(['id', 'place', 'state'])
      .where('board_id', '=', boardId)
      .orderBy('place')
      .execute()
    const surplus = held.length + files.length - maxImports
    const ended = held.filter(({ state }) => state === 'done')
    if (surplus > ended.length) return 'full'
    const dropped = ended.slice(0, Math.max(0, surplus)).map(({ id }) => id)
    if (dropped.length > 0) await trx.deleteFrom('board_imports').where('board_id', '=', boardId).where('id', 'in', dropped).execute()
    const last = held.at(-1)?.place ?? 0
    const rows = files.map(({ id, name, bytes, refused }, index) => ({
      board_id: boardId,
      id,
      place: last + 1 + index,
      name,
      bytes,
      state: refused === null ? 'waiting' : 'done',
      outcome: refused === null ? null : 'unreadable',
      issue: refused === null ? null : JSON.stringify(refused),
      company: null,
      submission_id: null,
      made_by: by,
      at: now.toISOString(),
    }))
    if (rows.length > 0) await trx.insertInto('board_imports').values(rows).execute()
    return 'declared'
  })

/** The files of a board in the order in which they were dropped. */
export const listImports = async (db: Database, boardId: string): Promise<readonly ImportRow[]> => {
  if (!isId(boardId)) return []
  const rows = await db.selectFrom('board_imports').selectAll().where('board_id', '=', boardId).orderBy('place').execute()
  return rows.map(fromRow)
}

export const findImport = async (db: Database, boardId: string, id: string): Promise<ImportRow | undefined> => {
  if (!isId(boardId) || !isId(id)) return undefined
  const row = await db.selectFrom('board_imports').selectAll().where('board_id', '=', boardId).where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** Takes a file up for reading. `taken`: it is being read, or was; `missing`: nobody has declared it, or it was cancelled. */
export const startImport = (db: Database, boardId: string, id: string, now: Date): Promise<'started' | 'taken' | 'missing'> =>
  transact(db, async (trx) => {
    if (!isId(boardId) || !isId(id)) return 'missing'
    const own = trx.selectFrom('board_imports').select(['state', 'at']).where('board_id', '=', boardId).where('id', '=', id)
    const row = await own.forUpdate().executeTakeFirst()
    if (!row) return 'missing'
    const lost = row.state === 'reading' && row.at < new Date(now.getTime() - lostAfterMs).toISOString()
    if (row.state !== 'waiting' && !lost) return 'taken'
    await trx
      .updateTable('board_imports')
      .set({ state: 'reading', at: now.toISOString() })
      .where('board_id', '=', boardId)
      .where('id', '=', id)
      .execute()
    return 'started'
  })

/** Notes what a file came to; null where it has to be sent again. What was cancelled meanwhile stays so. */
export const finishImport = async (db: Database, boardId: string, id: string, end: ImportEnd | null, now: Date): Promise<void> => {
  const columns =
    end === null
      ? { state: 'waiting', outcome: null, issue: null, company: null, submission_id: null }
      : {
          state: 'done',
          outcome: end.outcome,
          issue: end.issue === null ? null : JSON.stringify(end.issue),
          company: end.company,
          submission_id: end.submission,
        }
  await transact(db, (trx) =>
    trx
      .updateTable('board_imports')
      .set({ ...columns, at: now.toISOString() })
      .where('board_id', '=', boardId)
      .where('id', '=', id)
      .execute(),
  )
}

/** Strikes a file from the list; what was taken in stays on the board. False where it is not there. */
export const forgetImport = async (db: Database, boardId: string, id: string): Promise<boolean> => {
  if (!isId(boardId) || !isId(id)) return false
  const { numDeletedRows } = await transact(db, (trx) =>
    trx.deleteFrom('board_imports').where('board_id', '=', boardId).where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return numDeletedRows > 0n
}

/** Strikes every file whose outcome is known from the list. */
export const forgetFinished = async (db: Database, boardId: string): Promise<void> => {
  if (!isId(boardId)) return
  await transact(db, (trx) => trx.deleteFrom('board_imports').where('board_id', '=', boardId).where('state', '=', 'done').execute())
}
