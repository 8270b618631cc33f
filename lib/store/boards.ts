import type { Selectable } from 'kysely'
import type { BoardInstrument, BoardSettings, Yardstick } from '#lib/screening/board'
import { BoardGates, BoardMembers, BoardStages, BoardWeights, BoardYardstick, DimensionIds, readingOf } from './board-json'
import { isId } from './id'
import { weigh } from './ranking'
import type { BoardsTable, Database } from './tables'
import { transact } from './writes'

/** A board as it is kept. Times are ISO 8601 in UTC. */
export type Board = BoardSettings & {
  readonly id: string
  readonly team: string
  readonly instrument: BoardInstrument
  /** the ids of the instrument's dimensions, in the order of the columns of its submissions */
  readonly dimensions: readonly string[]
  readonly yardstick: Yardstick
  /** dimensions with weight that some ranked start-up has not scored */
  readonly dropped: readonly string[]
  /** counts every change of the settings from 1 */
  readonly revision: number
  /** counts every change of what is on it */
  readonly contents: number
  readonly createdAt: string
  readonly createdBy: string
  readonly updatedAt: string
  readonly archivedAt: string | null
  readonly deletedAt: string | null
}

/** `dimensions` are those of the instrument, in its order: at most `maxBoardDimensions`. */
export type NewBoard = BoardSettings & Pick<Board, 'id' | 'team' | 'instrument' | 'dimensions' | 'yardstick' | 'createdBy'>

export type BoardListing = Board & { readonly counts: { readonly ranked: number; readonly quick: number; readonly other: number } }

export type BoardOutcome =
  | { readonly kind: 'saved'; readonly board: Board }
  /** someone else changed it since; `board` is what is kept */
  | { readonly kind: 'conflict'; readonly board: Board }
  /** no such board: never made, or deleted */
  | { readonly kind: 'missing' }

/** A bound on what one team can fill. */
export const maxBoards = 500

/** How long a deleted board can be brought back. */
export const undoDays = 30

const fromRow = (row: Selectable<BoardsTable>): Board => ({
  id: row.id,
  team: row.team_id,
  name: row.name,
  instrument: { id: row.instrument, version: row.instrument_version, digest: row.instrument_digest },
  dimensions: DimensionIds.parse(JSON.parse(row.dimensions)),
  yardstick: BoardYardstick.parse(JSON.parse(row.yardstick)),
  dropped: DimensionIds.parse(JSON.parse(row.dropped)),
  reading: readingOf(row.reading),
  tolerance: row.tolerance,
  weights: BoardWeights.parse(JSON.parse(row.weights)),
  gates: BoardGates.parse(JSON.parse(row.gates)),
  stages: BoardStages.parse(JSON.parse(row.stages)),
  members: row.members === null ? null : BoardMembers.parse(JSON.parse(row.members)),
  revision: row.revision,
  contents: row.contents,
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  archivedAt: row.archived_at,
  deletedAt: row.deleted_at,
})

const columnsOf = ({ name, reading, tolerance, weights, gates, stages, members }: BoardSettings) => ({
  name,
  reading,
  tolerance,
  weights: JSON.stringify(weights),
  gates: JSON.stringify(gates),
  stages: JSON.stringify(stages),
  members: members === null ? null : JSON.stringify(members),
})

/** Makes an empty board; `full` where the team has too many. */
export const createBoard = (db: Database, board: NewBoard, now: Date): Promise<'made' | 'full'> =>
  transact(db, async (trx): Promise<'made' | 'full'> => {
    const held = trx
      .selectFrom('boards')
      .select((row) => row.fn.countAll().as('count'))
      .where('team_id', '=', board.team)
    const { count } = await held.where('deleted_at', 'is', null).executeTakeFirstOrThrow()
    if (Number(count) >= maxBoards) return 'full'
    const at = now.toISOString()
    await trx
      .insertInto('boards')
      .values({
        id: board.id,
        team_id: board.team,
        instrument: board.instrument.id,
        instrument_version: board.instrument.version,
        instrument_digest: board.instrument.digest,
        dimensions: JSON.stringify(board.dimensions),
        yardstick: JSON.stringify(board.yardstick),
        ...columnsOf(board),
        revision: 1,
        contents: 0,
        places: 0,
        dropped: '[]',
        created_at: at,
        created_by: board.createdBy,
        updated_at: at,
        archived_at: null,
        deleted_at: null,
      })
      .execute()
    return 'made'
  })

/** The boards of a team, newest first, with how many start-ups each lists; deleted ones only while they can be brought back, and if asked for. */
export const listBoards = async (
  db: Database,
  team: string,
  { deletedSince }: { deletedSince?: Date } = {},
): Promise<readonly BoardListing[]> => {
  if (!isId(team)) return []
  const rows = await db
    .selectFrom('boards')
    .selectAll()
    .where('team_id', '=', team)
    .where(({ eb, or }) =>
      or([eb('deleted_at', 'is', null), ...(deletedSince === undefined ? [] : [eb('deleted_at', '>', deletedSince.toISOString())])]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const counted = await db
    .selectFrom('submissions')
    .select(['board_id', 'list', (row) => row.fn.countAll().as('count')])
    .where(
      'board_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['board_id', 'list'])
    .execute()
  const countOf = (id: string, list: string) => Number(counted.find((one) => one.board_id === id && one.list === list)?.count ?? 0)
  return rows.map((row) => ({
    ...fromRow(row),
    counts: { ranked: countOf(row.id, 'ranked'), quick: countOf(row.id, 'quick'), other: countOf(row.id, 'other') },
  }))
}

/** The board, also while it is archived or deleted but not yet erased; undefined where there is none. */
export const findBoard = async (db: Database, id: string): Promise<Board | undefined> => {
  if (!isId(id)) return undefined
  const row = await db.selectFrom('boards').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** Holds the board's row for the rest of the transaction. */
export const holdBoard = async (trx: Database, id: string): Promise<Board | undefined> => {
  if (!isId(id)) return undefined
  const row = await trx.selectFrom('boards').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Changes what is given and leaves the rest, if nobody has changed the board since `revision`. Where weights, reading or gates change, every
 * start-up on it is weighed again in the same transaction.
 */
export const changeBoard = (db: Database, id: string, revision: number, change: Partial<BoardSettings>, now: Date): Promise<BoardOutcome> =>
  transact(db, async (trx): Promise<BoardOutcome> => {
    const held = await holdBoard(trx, id)
    if (held === undefined || held.deletedAt !== null) return { kind: 'missing' }
    if (held.revision !== revision) return { kind: 'conflict', board: held }
    const board = { ...held, ...change, revision: revision + 1, updatedAt: now.toISOString() }
    await trx
      .updateTable('boards')
      .set({ ...columnsOf(board), revision: board.revision, updated_at: board.updatedAt })
      .where('id', '=', id)
      .execute()
    const weighs = change.weights !== undefined || change.reading !== undefined || change.gates !== undefined
    const dropped = weighs ? await weigh(trx, board) : held.dropped
    return { kind: 'saved', board: { ...board, dropped } }
  })

const setTime = (db: Database, id: string, column: 'archived_at' | 'deleted_at', at: string | null, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const { numUpdatedRows } = await trx
      .updateTable('boards')
      .set({ [column]: at, updated_at: now.toISOString() })
      .where('id', '=', id)
      .where(column, at === null ? 'is not' : 'is', null)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  })

/** An archived board is read, and takes nothing in. False where there is none, or it is so already. */
export const archiveBoard = (db: Database, id: string, now: Date): Promise<boolean> =>
  setTime(db, id, 'archived_at', now.toISOString(), now)
export const reopenBoard = (db: Database, id: string, now: Date): Promise<boolean> => setTime(db, id, 'archived_at', null, now)

/** A deleted board is gone for everyone, and can be brought back for `undoDays`. False where there is none, or it is so already. */
export const deleteBoard = (db: Database, id: string, now: Date): Promise<boolean> => setTime(db, id, 'deleted_at', now.toISOString(), now)
export const restoreBoard = (db: Database, id: string, now: Date): Promise<boolean> => setTime(db, id, 'deleted_at', null, now)

/** Erases the boards that were deleted before, with all that is on them, and says how many. */
export const eraseDeletedBoards = (db: Database, before: Date): Promise<number> =>
  transact(db, async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom('boards').where('deleted_at', '<', before.toISOString()).executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  })

/** Erases every board of a team, as when the team is dissolved. */
export const eraseBoards = async (db: Database, team: string): Promise<void> => {
  if (isId(team)) await transact(db, (trx) => trx.deleteFrom('boards').where('team_id', '=', team).execute())
}

/** A new, empty board with the settings of another; `missing` where that is gone. */
export const copyBoard = (
  db: Database,
  id: string,
  copy: Pick<NewBoard, 'id' | 'name' | 'createdBy'>,
  now: Date,
): Promise<'made' | 'full' | 'missing'> =>
  transact(db, async (trx): Promise<'made' | 'full' | 'missing'> => {
    const board = await findBoard(trx, id)
    if (board === undefined || board.deletedAt !== null) return 'missing'
    return createBoard(trx, { ...board, ...copy }, now)
  })
