import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

/** An assessment that a member of the team answers on a founder's behalf. Times are ISO 8601 in UTC. */
export type HandEntry = {
  readonly assessment: string
  readonly name: string
  readonly scope: 'quick' | 'full'
  readonly by: string
  readonly at: string
  readonly updatedAt: string
}

/** More than anyone enters by hand; a bound on what one board can fill. */
export const maxHandEntries = 500

/** Notes that this assessment is entered from the board. `full`: the board has as many as it may. */
export const addHandEntry = (db: Database, boardId: string, assessmentId: string, by: string, now: Date): Promise<'added' | 'full'> =>
  transact(db, async (trx) => {
    const own = trx.selectFrom('board_assessments').where('board_id', '=', boardId)
    const { count } = await own.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow()
    if (Number(count) >= maxHandEntries) return 'full'
    const row = { board_id: boardId, assessment_id: assessmentId, made_by: by, at: now.toISOString() }
    await trx.insertInto('board_assessments').values(row).execute()
    return 'added'
  })

const entries = (db: Database, boardId: string) =>
  db
    .selectFrom('board_assessments')
    .innerJoin('assessments', 'assessments.id', 'board_assessments.assessment_id')
    .select([
      'board_assessments.assessment_id',
      'board_assessments.made_by',
      'board_assessments.at',
      'assessments.name',
      'assessments.scope',
      'assessments.updated_at',
    ])
    .where('board_assessments.board_id', '=', boardId)

type Row = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): HandEntry => ({
  assessment: row.assessment_id,
  name: row.name,
  scope: row.scope === 'quick' ? 'quick' : 'full',
  by: row.made_by,
  at: row.at,
  updatedAt: row.updated_at,
})

/** The assessments entered from a board, newest first. */
export const listHandEntries = async (db: Database, boardId: string): Promise<readonly HandEntry[]> => {
  if (!isId(boardId)) return []
  return (await entries(db, boardId).orderBy('board_assessments.at', 'desc').orderBy('board_assessments.assessment_id').execute()).map(
    fromRow,
  )
}

/** The entry, or undefined where this board has none of that assessment. */
export const findHandEntry = async (db: Database, boardId: string, assessmentId: string): Promise<HandEntry | undefined> => {
  if (!isId(boardId) || !isId(assessmentId)) return undefined
  const row = await entries(db, boardId).where('board_assessments.assessment_id', '=', assessmentId).executeTakeFirst()
  return row && fromRow(row)
}
