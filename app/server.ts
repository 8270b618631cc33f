import 'server-only'
import type { Locale } from '#lib/i18n/locale'
import { prepareJobs } from '#lib/jobs/queue'
import { openDatabase } from '#lib/store/database'
import { migrateToLatest } from '#lib/store/migrate'
import type { Database } from '#lib/store/tables'
import { env } from './env'
import { jobs } from './jobs'
import { keepInstalled } from './versions'

export { env } from './env'

const dayMs = 24 * 60 * 60 * 1_000
const firstUpkeepMs = 60 * 1_000

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneDatabase?: Promise<Database> }

/** The operator's own line in the footer (a filing number, an imprint), or null. */
export const footerNotice = (locale: Locale): string | null => env().footerNotice[locale] ?? null

async function askForUpkeep(db: Database): Promise<void> {
  try {
    await jobs().add(db, 'upkeep', {}, { key: 'upkeep' })
  } catch (error) {
    console.error('Upkeep could not be asked for:', error instanceof Error ? error.message : 'unknown reason')
  }
}

/** Once soon after the start and then daily; never what keeps the process alive. Of several instances one does the work. */
function scheduleUpkeep(db: Database): void {
  setTimeout(askForUpkeep, firstUpkeepMs, db).unref()
  setInterval(askForUpkeep, dayMs, db).unref()
}

async function openMigrated(): Promise<Database> {
  const db = openDatabase(env())
  try {
    await migrateToLatest(db)
    await prepareJobs(env())
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
