import type { Kysely } from 'kysely'

/** Links with which a snapshot is shown to others, who holds leave by them, and when they were opened. All of it goes with the snapshot. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('shares')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('snapshot_id', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .addColumn('readers', 'integer', (column) => column.notNull())
    .addForeignKeyConstraint('shares_snapshot', ['assessment_id', 'snapshot_id'], 'snapshots', ['assessment_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('shares_owner').on('shares').columns(['assessment_id', 'snapshot_id']).execute()

  await db.schema
    .createTable('share_grants')
    .addColumn('share_id', 'text', (column) => column.notNull().references('shares.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('reader', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('share_grants_key', ['share_id', 'token_hash'])
    .execute()

  await db.schema
    .createTable('share_openings')
    .addColumn('share_id', 'text', (column) => column.notNull().references('shares.id').onDelete('cascade'))
    .addColumn('entry', 'integer', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('reader', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('share_openings_key', ['share_id', 'entry'])
    .execute()
}
