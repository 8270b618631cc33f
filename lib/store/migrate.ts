import { type Migration, Migrator } from 'kysely'
import * as assessments from './migrations/0001-assessments'
import * as rateLimitsSettings from './migrations/0002-rate-limits-settings'
import * as companions from './migrations/0003-companions'
import * as snapshots from './migrations/0004-snapshots'
import * as roadmaps from './migrations/0005-roadmaps'
import * as broughtVersions from './migrations/0006-brought-versions'
import * as shares from './migrations/0007-shares'
import * as calculations from './migrations/0008-calculations'
import * as opinions from './migrations/0009-opinions'
import * as jobs from './migrations/0010-jobs'
import * as accounts from './migrations/0011-accounts'
import * as boards from './migrations/0012-boards'
import * as yardsticks from './migrations/0013-yardsticks'
import * as diligence from './migrations/0014-diligence'
import * as boardImports from './migrations/0015-board-imports'
import * as programs from './migrations/0016-programs'
import * as boardLists from './migrations/0017-board-lists'
import type { Database } from './tables'

/** Named in the code rather than read from a folder, which a bundle would not have. Names are forever and sort in order. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-assessments': assessments,
  '0002-rate-limits-settings': rateLimitsSettings,
  '0003-companions': companions,
  '0004-snapshots': snapshots,
  '0005-roadmaps': roadmaps,
  '0006-brought-versions': broughtVersions,
  '0007-shares': shares,
  '0008-calculations': calculations,
  '0009-opinions': opinions,
  '0010-jobs': jobs,
  '0011-accounts': accounts,
  '0012-boards': boards,
  '0013-yardsticks': yardsticks,
  '0014-diligence': diligence,
  '0015-board-imports': boardImports,
  '0016-programs': programs,
  '0017-board-lists': boardLists,
}

/** A migration failed, or the database has migrations that this version does not know; `cause` says which. */
export class MigrationError extends Error {
  constructor(cause: unknown) {
    super('The database could not be brought up to date', { cause })
    this.name = 'MigrationError'
  }
}

/**
 * Brings the database to the newest migration, all or nothing, and returns the names of those that ran. Instances may call it at the
 * same time: one works, the others wait (SQLite: the file's write lock; PostgreSQL: an advisory lock).
 * @throws MigrationError
 */
export const migrateToLatest = async (db: Database): Promise<readonly string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) throw new MigrationError(error)
  return results.map((result) => result.migrationName)
}
