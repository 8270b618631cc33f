import type { Kysely } from 'kysely'

/** What was worked out for an assessment and kept as evidence; erased with it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('calculations')
    .addColumn('assessment_id', 'text', (column) => column.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('tool', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('calculation', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('calculations_key', ['assessment_id', 'id'])
    .execute()
}
