import type { Kysely } from 'kysely'

/** What the bands of a board's instrument ask for, so that the database can tell the band under the board's own weights. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('boards')
    .addColumn('yardstick', 'text', (column) => column.notNull().defaultTo('{"bands":[],"caps":[]}'))
    .execute()
}
