import 'server-only'
import type { Locale } from '#lib/i18n/locale'
import { openDatabase } from '#lib/store/database'
import { migrateToLatest } from '#lib/store/migrate'
import { abandonedBefore, purgeAbandoned } from '#lib/store/retention'
import type { Database } from '#lib/store/tables'
import { env } from './env'
import { keepInstalled } from './versions'

export { env } from './env'

const dayMs = 24 * 60 * 60 * 1_000
const firstUpkeepMs = 60 * 1_000

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneDatabase?: Promise<Database> }

/** The operator's own line in the footer (a filing number, an imprint), or null. */
export const footerNotice = (locale: Locale): string | null => env().footerNotice[locale] ?? null

async function eraseAbandoned(db: Database): Promise<void> {
  const now = new Date()
  try {
    await purgeAbandoned(db, abandonedBefore(env().retentionDays, now), now)
  } catch (error) {
    console.error('Abandoned assessments could not be erased:', error instanceof Error ? error.message : 'unknown reason')
  }
}

/** Once soon after the start and then daily; never what keeps the process alive. */
function scheduleUpkeep(db: Database): void {
  setTimeout(eraseAbandoned, firstUpkeepMs, db).unref()
  setInterval(eraseAbandoned, dayMs, db).unref()
}

async function openMigrated(): Promise<Database> {
  const db = openDatabase(env())
  try {
    await migrateToLatest(db)
    await keepInstalled(db, new Date())
  } catch (error) {
    await db.destroy()
    throw error
  }
  scheduleUpkeep(db)
  return db
}

/** The process's one database, opened and brought up to date on first use; after a failure the next caller tries again. */
export function database(): Promise<Database> {
  held.touchstoneDatabase ??= openMigrated().catch((error: unknown) => {
    held.touchstoneDatabase = undefined
    throw error
  })
  return held.touchstoneDatabase
}
