import type { Kysely } from 'kysely'

/**
 * Files that are dropped on a board, each with what became of it, so that one may leave and come back; and the assessments that a team
 * answers itself on a founder's behalf. No file is kept here. All of it goes with the board.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('board_imports')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('issue', 'text')
    .addColumn('company', 'text')
    .addColumn('submission_id', 'text')
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('board_imports_key', ['board_id', 'id'])
    .addUniqueConstraint('board_imports_place', ['board_id', 'place'])
    .execute()

  await db.schema
    .createTable('board_assessments')
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('assessment_id', 'text', (column) => column.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('board_assessments_key', ['board_id', 'assessment_id'])
    .execute()
  await db.schema.createIndex('board_assessments_assessment').on('board_assessments').column('assessment_id').execute()
}
