import type { CreateTableBuilder, Kysely } from 'kysely'

const readings = ['evidenced', 'claimed', 'possible', 'reviewed']
const dimensions = Array.from({ length: 12 }, (_, index) => index)

/** Score, band and readiness of each reading. */
const withReadings = <T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C> => {
  let grown: CreateTableBuilder<T, string> = table
  for (const reading of readings) grown = grown.addColumn(reading, 'integer').addColumn(`${reading}_band`, 'integer')
  for (const reading of readings) for (const index of dimensions) grown = grown.addColumn(`${reading}_${index}`, 'bigint')
  return grown as CreateTableBuilder<T, C> // the added names are in tables.ts
}

const withSubmission = ['board_id', 'submission_id'] as const

/** Boards with what is on them. Keys begin with the board; all of a submission goes with it, and all of a board with the board. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('boards')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('instrument', 'text', (column) => column.notNull())
    .addColumn('instrument_version', 'text', (column) => column.notNull())
    .addColumn('instrument_digest', 'text', (column) => column.notNull())
    .addColumn('dimensions', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('tolerance', 'text', (column) => column.notNull())
    .addColumn('weights', 'text', (column) => column.notNull())
    .addColumn('gates', 'text', (column) => column.notNull())
    .addColumn('stages', 'text', (column) => column.notNull())
    .addColumn('members', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('contents', 'integer', (column) => column.notNull())
    .addColumn('places', 'integer', (column) => column.notNull())
    .addColumn('dropped', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('archived_at', 'text')
    .addColumn('deleted_at', 'text')
    .execute()
  await db.schema.createIndex('boards_team').on('boards').columns(['team_id', 'created_at']).execute()

  await withReadings(
    db.schema
      .createTable('submissions')
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('list', 'text', (column) => column.notNull())
      .addColumn('weighted', 'bigint')
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('name_key', 'text', (column) => column.notNull())
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('assignee', 'text')
      .addColumn('flags_raised', 'integer', (column) => column.notNull())
      .addColumn('flags_open', 'integer', (column) => column.notNull())
      .addColumn('flags_unevidenced', 'integer', (column) => column.notNull())
      .addColumn('coverage', 'integer')
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('round', 'integer', (column) => column.notNull())
      .addColumn('unreviewed', 'integer', (column) => column.notNull()),
  )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('snapshot_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('intake_id', 'text')
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('content_digest', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('instrument_version', 'text', (column) => column.notNull())
    .addColumn('scoring', 'text', (column) => column.notNull())
    .addColumn('rescored_from', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('received_by', 'text')
    .addColumn('superseded_by', 'text')
    .addColumn('complete', 'integer', (column) => column.notNull())
    .addColumn('targets', 'text', (column) => column.notNull())
    .addColumn('flag_marks', 'text', (column) => column.notNull())
    .addColumn('practice_marks', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('submissions_key', ['board_id', 'id'])
    .addUniqueConstraint('submissions_place', ['board_id', 'place'])
    .addUniqueConstraint('submissions_digest', ['board_id', 'digest'])
    .execute()
  await db.schema.createIndex('submissions_rank').on('submissions').columns(['board_id', 'list', 'weighted desc', 'place']).execute()
  await db.schema.createIndex('submissions_name').on('submissions').columns(['board_id', 'list', 'name_key', 'place']).execute()
  await db.schema.createIndex('submissions_received').on('submissions').columns(['board_id', 'list', 'received_at', 'place']).execute()
  await db.schema.createIndex('submissions_assessment').on('submissions').columns(['board_id', 'assessment_id', 'at']).execute()
  // The one index without the board in front: a founder asks where an assessment went, and each partition can be asked alone.
  await db.schema.createIndex('submissions_founder').on('submissions').columns(['assessment_id', 'board_id']).execute()

  await db.schema
    .createTable('submission_files')
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('submission_id', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text')
    .addPrimaryKeyConstraint('submission_files_key', [...withSubmission])
    .addForeignKeyConstraint('submission_files_of', [...withSubmission], 'submissions', ['board_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute()

  await db.schema
    .createTable('submission_notes')
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('submission_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('mentions', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('submission_notes_key', [...withSubmission, 'id'])
    .addForeignKeyConstraint('submission_notes_of', [...withSubmission], 'submissions', ['board_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute()

  await db.schema
    .createTable('submission_reviews')
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('submission_id', 'text', (column) => column.notNull())
    .addColumn('entry', 'integer', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('submission_reviews_key', [...withSubmission, 'entry'])
    .addForeignKeyConstraint('submission_reviews_of', [...withSubmission], 'submissions', ['board_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute()

  await db.schema
    .createTable('stage_changes')
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('submission_id', 'text', (column) => column.notNull())
    .addColumn('entry', 'integer', (column) => column.notNull())
    .addColumn('from_stage', 'text', (column) => column.notNull())
    .addColumn('to_stage', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stage_changes_key', [...withSubmission, 'entry'])
    .addForeignKeyConstraint('stage_changes_of', [...withSubmission], 'submissions', ['board_id', 'id'], (key) => key.onDelete('cascade'))
    .execute()

  await db.schema
    .createTable('intakes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema.createIndex('intakes_board').on('intakes').columns(['board_id', 'created_at']).execute()

  await db.schema
    .createTable('intake_grants')
    .addColumn('intake_id', 'text', (column) => column.notNull().references('intakes.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('intake_grants_key', ['intake_id', 'token_hash'])
    .execute()

  // Rows are never changed. They name things by id alone, and stay when what they name is erased, so nothing refers to a board by key.
  await db.schema
    .createTable('board_audit')
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('board_id', 'text')
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('thing', 'text')
    .addPrimaryKeyConstraint('board_audit_key', ['team_id', 'at', 'entry'])
    .execute()
}
