import type { Kysely } from 'kysely'

/** Frozen assessments with the numbers that lists sort by, the instruments they were made with, and the public keys of their seals. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('instrument_versions')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('instrument_versions_key', ['id', 'version', 'digest'])
    .execute()

  await db.schema
    .createTable('seal_keys')
    .addColumn('kid', 'text', (column) => column.primaryKey().notNull())
    .addColumn('x', 'text', (column) => column.notNull())
    .addColumn('first_used_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute()

  await db.schema
    .createTable('snapshots')
    .addColumn('assessment_id', 'text', (column) => column.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('request_key', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('instrument', 'text', (column) => column.notNull())
    .addColumn('instrument_version', 'text', (column) => column.notNull())
    .addColumn('scoring', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('content_digest', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('evidenced', 'integer')
    .addColumn('claimed', 'integer')
    .addColumn('possible', 'integer')
    .addColumn('evidenced_band', 'integer')
    .addColumn('claimed_band', 'integer')
    .addColumn('possible_band', 'integer')
    .addColumn('flags_raised', 'integer', (column) => column.notNull())
    .addColumn('flags_open', 'integer', (column) => column.notNull())
    .addColumn('weakest', 'text')
    .addColumn('targets', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshots_key', ['assessment_id', 'id'])
    .addUniqueConstraint('snapshots_place', ['assessment_id', 'place'])
    .addUniqueConstraint('snapshots_request', ['assessment_id', 'request_key'])
    .execute()
}
