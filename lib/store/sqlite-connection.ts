import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import Libsql from 'libsql'

/**
 * FULL makes every commit wait for the disk. `secure_delete` overwrites erased answers with zeros. The busy timeout is short because it
 * stops the whole process; the patient wait below does not.
 */
const pragmas = [
  'busy_timeout=5',
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'secure_delete=ON',
  // Lists of large boards read many pages: 64 MB of them stay at hand, where the default is 2 MB.
  'cache_size=-65536',
]

const pauseMs = 5

/** Raw statements are pragmas and the like, of which some refuse to run in a transaction. */
const unlocked: readonly string[] = ['SelectQueryNode', 'RawNode'] satisfies CompiledQuery['query']['kind'][]

export type SqliteConnection = DatabaseConnection & {
  readonly begin: () => Promise<void>
  readonly commit: () => Promise<void>
  readonly rollback: () => Promise<void>
  /** a command about a savepoint */
  readonly command: (sql: string) => Promise<void>
  readonly close: () => void
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')

/** Repeats what another connection's lock refused. What was busy has done nothing, so repeating it is safe. */
const patiently = async <T>(maxAttempts: number, attempt: () => T): Promise<T> => {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error) || attempts >= maxAttempts) throw error
    }
    await setTimeout(pauseMs)
  }
}

// The file is made before SQLite opens it, because its journal inherits the permissions: answers are the owner's alone to read.
const openFile = (file: string): Libsql.Database => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  const database = new Libsql(file)
  try {
    for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Opens the file, and from then on tries `maxAttempts` times, with short pauses, to get past the locks of other connections. */
export const connect = async (file: string, maxAttempts: number): Promise<SqliteConnection> => {
  const database = await patiently(maxAttempts, () => openFile(file))

  const execute = async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
    const statement = await patiently(maxAttempts, () => database.prepare(sql))
    return patiently(maxAttempts, () => {
      if (statement.reader) return { rows: statement.all(parameters) as R[] } // the caller's R, as in every driver of Kysely
      return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) }
    })
  }

  const command = async (sql: string): Promise<void> => void database.exec(sql)
  // Immediate: a transaction that reads first and writes later could lose its turn to another process.
  const begin = async (): Promise<void> => void (await patiently(maxAttempts, () => database.exec('begin immediate')))
  const commit = () => command('commit')
  // A full disk, for one, ends a transaction by itself.
  const rollback = async (): Promise<void> => void (database.inTransaction && database.exec('rollback'))

  /**
   * libsql leaves a prepared statement that was busy half run, and no later transaction can commit beside it. So the lock is always
   * taken by `begin`, which is not prepared, and a write outside a transaction gets one of its own.
   */
  const executeAlone = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    await begin()
    try {
      const result = await execute<R>(query)
      await commit()
      return result
    } catch (error) {
      await rollback()
      throw error
    }
  }

  return {
    executeQuery: (query) => (database.inTransaction || unlocked.includes(query.query.kind) ? execute(query) : executeAlone(query)),
    // biome-ignore lint/correctness/useYield: streaming is refused, and the interface asks for a generator
    streamQuery: async function* () {
      throw new Error('Rows are not streamed from SQLite')
    },
    begin,
    commit,
    rollback,
    command,
    close: () => void database.close(),
  }
}
