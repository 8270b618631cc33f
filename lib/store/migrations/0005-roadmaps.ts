import type { Kysely } from 'kysely'

/** What the founders mean to do: one choice per assessment, erased with it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('roadmaps')
    .addColumn('assessment_id', 'text', (column) => column.primaryKey().notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('roadmap', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
}
