import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import { fileIn, type Place } from './database'
import { sqlite } from './sqlite'
import type { Tables } from './tables'

export type RestoreReason = 'postgres' | 'not-a-backup' | 'in-use' | 'failed'

/** The backup was not put in place; what was there before is untouched. */
export class RestoreError extends Error {
  constructor(
    readonly reason: RestoreReason,
    cause?: unknown,
  ) {
    super(`The backup was not restored: ${reason}`, { cause })
    this.name = 'RestoreError'
  }
}

/** A server that is using the file is not waited for. */
const fewAttempts = 3

const withFile = async <T>(file: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => {
  const db = new Kysely<Tables>({ dialect: sqlite(file, fewAttempts) })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** Whole to its last page, and ours: it has the table by which migrations are counted, and assessments. */
const checkBackup = (file: string): Promise<void> =>
  withFile(file, async (db) => {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
    if (rows[0]?.integrity_check !== 'ok') throw new Error('the integrity check failed')
    await db.selectFrom('assessments').select('id').limit(1).execute()
    await sql`select 1 from kysely_migration limit 1`.execute(db)
  })

/** Leaving WAL mode takes the file alone, so it fails while anyone else has it open; it also folds the log into the file. */
const takeAlone = (file: string): Promise<void> =>
  withFile(file, async (db) => {
    const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode = delete`.execute(db)
    if (rows[0]?.journal_mode !== 'delete') throw new RestoreError('in-use')
  })

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Puts a backup in the place of the SQLite database, which must not be in use. The one that was there is kept beside it, under the name
 * that is returned (null where there was none). The backup itself is only read; migrations run at the next start.
 * @throws RestoreError
 */
export const restore = async (place: Place, file: string, now: Date): Promise<string | null> => {
  if (place.databaseUrl !== undefined) throw new RestoreError('postgres')
  const target = fileIn(place.dataDir)
  const part = `${target}.${process.pid}.part`
  try {
    // Checked as a copy, since opening a file may write beside it.
    await copyFile(file, part)
    await checkBackup(part).catch((cause: unknown) => {
      throw new RestoreError('not-a-backup', cause)
    })
    const kept = await putAside(target, now)
    await flush(part)
    await rename(part, target)
    await flush(dirname(target))
    return kept
  } catch (cause) {
    throw cause instanceof RestoreError ? cause : new RestoreError('failed', cause)
  } finally {
    for (const rest of ['', '-wal', '-shm']) await rm(`${part}${rest}`, { force: true })
  }
}

/** Keeps the present database under another name as well, so that there is one at every moment. */
const putAside = async (target: string, now: Date): Promise<string | null> => {
  const exists = await open(target, 'r').then(
    (handle) => handle.close().then(() => true),
    () => false,
  )
  if (!exists) return null
  await takeAlone(target).catch((cause: unknown) => {
    throw cause instanceof RestoreError ? cause : new RestoreError('in-use', cause)
  })
  const kept = `${target}.before-${now.toISOString().replaceAll(':', '-')}`
  await link(target, kept)
  return kept
}
