import type { Selectable } from 'kysely'
import { isId } from './id'
import { hashSecret, isSecretOf } from './secret'
import type { Database, IntakesTable } from './tables'
import { transact } from './writes'

/** A link by which founders hand snapshots in to a board. Times are ISO 8601 in UTC; `label` says for whom, and may be empty. */
export type Intake = {
  readonly id: string
  readonly board: string
  readonly label: string
  readonly createdAt: string
  readonly createdBy: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
}
export type NewIntake = Pick<Intake, 'id' | 'board' | 'label' | 'createdBy'> & {
  readonly secretHash: string
  readonly expiresAt: Date | null
}

/** A bound on the links of one board that are in force. */
export const maxIntakes = 100

const fromRow = (row: Selectable<IntakesTable>): Intake => ({
  id: row.id,
  board: row.board_id,
  label: row.label,
  createdAt: row.created_at,
  createdBy: row.created_by,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
})

/** Whether a link opens at `now`. */
export const isOpen = ({ expiresAt, revokedAt }: Pick<Intake, 'expiresAt' | 'revokedAt'>, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now.toISOString())

/** The links of a board, newest first, with those that no longer open. */
export const listIntakes = async (db: Database, board: string): Promise<readonly Intake[]> => {
  if (!isId(board)) return []
  const own = db.selectFrom('intakes').selectAll().where('board_id', '=', board)
  return (await own.orderBy('created_at', 'desc').orderBy('id').execute()).map(fromRow)
}

export const createIntake = (db: Database, intake: NewIntake, now: Date): Promise<'made' | 'full' | 'missing'> =>
  transact(db, async (trx): Promise<'made' | 'full' | 'missing'> => {
    if (!isId(intake.board)) return 'missing'
    const board = trx.selectFrom('boards').select('id').where('id', '=', intake.board).where('deleted_at', 'is', null)
    if ((await board.forUpdate().executeTakeFirst()) === undefined) return 'missing'
    const open = (await listIntakes(trx, intake.board)).filter((one) => isOpen(one, now))
    if (open.length >= maxIntakes) return 'full'
    const row = {
      id: intake.id,
      board_id: intake.board,
      label: intake.label,
      secret_hash: intake.secretHash,
      created_at: now.toISOString(),
      created_by: intake.createdBy,
      expires_at: intake.expiresAt?.toISOString() ?? null,
      revoked_at: null,
    }
    await trx.insertInto('intakes').values(row).execute()
    return 'made'
  })

/** The link of this id while it opens, or undefined: never made, expired, ended, or gone with its board. */
export const findIntake = async (db: Database, id: string, now: Date): Promise<Intake | undefined> => {
  if (!isId(id)) return undefined
  const row = await db.selectFrom('intakes').selectAll().where('id', '=', id).executeTakeFirst()
  const intake = row && fromRow(row)
  return intake !== undefined && isOpen(intake, now) ? intake : undefined
}

/** How a link that no longer opens ended, told to whoever has its secret or leave by it; undefined where there is none. */
export const anyIntake = async (db: Database, id: string): Promise<Intake | undefined> => {
  if (!isId(id)) return undefined
  const row = await db.selectFrom('intakes').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** Ends a link for good; what came by it stays, and so does leave by it: who has that is told that it has ended. False where the board has no such link; ending it twice keeps the first time. */
export const endIntake = (db: Database, board: string, id: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(board) || !isId(id)) return false
    const own = trx.selectFrom('intakes').select('revoked_at').where('board_id', '=', board).where('id', '=', id)
    const found = await own.forUpdate().executeTakeFirst()
    if (found === undefined) return false
    await trx
      .updateTable('intakes')
      .set({ revoked_at: found.revoked_at ?? now.toISOString() })
      .where('id', '=', id)
      .execute()
    return true
  })

/** Puts a new secret in place of the old, whose link and grants die together. False where the board has no such link in force. */
export const replaceIntakeSecret = (db: Database, board: string, id: string, newHash: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(board) || !isId(id)) return false
    const own = trx.selectFrom('intakes').selectAll().where('board_id', '=', board).where('id', '=', id)
    const row = await own.forUpdate().executeTakeFirst()
    if (row === undefined || !isOpen(fromRow(row), now)) return false
    await trx.updateTable('intakes').set({ secret_hash: newHash }).where('id', '=', id).execute()
    await trx.deleteFrom('intake_grants').where('intake_id', '=', id).execute()
    return true
  })

/** How many submissions have come by each link of a board. */
export const intakeCounts = async (db: Database, board: string): Promise<ReadonlyMap<string, number>> => {
  if (!isId(board)) return new Map()
  const rows = await db
    .selectFrom('submissions')
    .select(['intake_id', (row) => row.fn.countAll().as('count')])
    .where('board_id', '=', board)
    .where('intake_id', 'is not', null)
    .groupBy('intake_id')
    .execute()
  return new Map(rows.flatMap(({ intake_id, count }) => (intake_id === null ? [] : [[intake_id, Number(count)] as const])))
}

/** Leave to hand in by a link until `expiresAt`, or until the link ends if that is sooner. */
export type NewIntakeGrant = { readonly tokenHash: string; readonly expiresAt: Date }

/**
 * Gives the grant if the secret is that of the link, also of one that no longer opens, so that its holder can be told so; whether it does
 * is asked of `findIntake`. Clears expired grants of the same link on the way.
 */
export const exchangeIntake = (db: Database, id: string, secret: string, grant: NewIntakeGrant, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const row = await trx.selectFrom('intakes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (row === undefined || !isSecretOf(secret, row.secret_hash)) return false
    await trx.deleteFrom('intake_grants').where('intake_id', '=', id).where('expires_at', '<=', now.toISOString()).execute()
    const times = { created_at: now.toISOString(), expires_at: grant.expiresAt.toISOString() }
    await trx
      .insertInto('intake_grants')
      .values({ intake_id: id, token_hash: grant.tokenHash, ...times })
      .execute()
    return true
  })

/** Whether the token opens the link. Whether the link itself is still in force is asked of `findIntake`. */
export const holdsIntake = async (db: Database, id: string, token: string, now: Date): Promise<boolean> => {
  if (!isId(id)) return false
  const grants = db.selectFrom('intake_grants').select('created_at').where('intake_id', '=', id)
  const valid = grants.where('token_hash', '=', hashSecret(token)).where('expires_at', '>', now.toISOString())
  return (await valid.executeTakeFirst()) !== undefined
}
