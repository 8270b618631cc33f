import type { Kysely } from 'kysely'

/** Which versions of its instruments an assessment was brought to, and when: JSON, oldest first. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('assessments')
    .addColumn('brought', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
}
