import type { Kysely } from 'kysely'

/** A second instrument beside the first, where the owner wants one. One column at a time, since SQLite adds no more at once. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('assessments').addColumn('companion', 'text').execute()
  await db.schema.alterTable('assessments').addColumn('companion_version', 'text').execute()
}
