import type { Kysely } from 'kysely'

/** What investors make of the questions to a start-up, and who is named in a note. Both go with the submission. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('submission_questions')
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('submission_id', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('dropped', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('submission_questions_key', ['board_id', 'submission_id', 'question'])
    .addForeignKeyConstraint('submission_questions_of', ['board_id', 'submission_id'], 'submissions', ['board_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute()

  await db.schema
    .createTable('note_mentions')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('submission_id', 'text', (column) => column.notNull())
    .addColumn('note_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('note_mentions_key', ['account_id', 'at', 'board_id', 'submission_id', 'note_id'])
    .addForeignKeyConstraint(
      'note_mentions_of',
      ['board_id', 'submission_id', 'note_id'],
      'submission_notes',
      ['board_id', 'submission_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('note_mentions_note').on('note_mentions').columns(['board_id', 'submission_id', 'note_id']).execute()
}
