import type { Kysely } from 'kysely'

const readings = ['evidenced', 'claimed', 'possible', 'reviewed']

/**
 * The band and the outcome of the gates under a board's own settings, kept beside the weighted sum; and two indexes that answer lists
 * without their rows: one in the order of the ranking with all that is filtered by, one with the readiness of instruments of up to six
 * dimensions, which is what ships.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('submissions').addColumn('band', 'integer').execute()
  await db.schema.alterTable('submissions').addColumn('passes', 'integer').execute()
  await db.schema.dropIndex('submissions_rank').execute()
  await db.schema
    .createIndex('submissions_rank')
    .on('submissions')
    .columns([
      'board_id',
      'list',
      'weighted desc',
      'place',
      'band',
      'passes',
      'stage',
      'assignee',
      'verdict',
      'flags_raised',
      'flags_open',
      'coverage',
      'received_at',
      'name_key',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('submissions_readiness')
    .on('submissions')
    .columns([
      'board_id',
      'list',
      'place',
      'id',
      ...readings.flatMap((reading) => [0, 1, 2, 3, 4, 5].map((dimension) => `${reading}_${dimension}` as 'place')), // as text the builder takes any name
    ])
    .execute()
}
