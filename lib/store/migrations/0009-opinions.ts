import type { Kysely } from 'kysely'

/**
 * Second opinions: others answer the same assessment, each in a document of their own, which is an assessment with a parent and goes with
 * it. An invitation outlives its answers, so that the owner sees that they were taken back.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('assessments')
    .addColumn('opinion_of', 'text', (column) => column.references('assessments.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('assessments_opinions').on('assessments').column('opinion_of').execute()

  await db.schema
    .createTable('opinions')
    .addColumn('assessment_id', 'text', (column) => column.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('own_answers', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .addPrimaryKeyConstraint('opinions_key', ['assessment_id', 'id'])
    .execute()

  await db.schema
    .createTable('opinion_rounds')
    .addColumn('assessment_id', 'text', (column) => column.primaryKey().notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('closed_at', 'text', (column) => column.notNull())
    .execute()
}
