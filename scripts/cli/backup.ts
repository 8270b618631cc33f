import { resolve } from 'node:path'
import { type Env, EnvError, readEnv } from '#lib/env'
import { BackupError, backup as write } from '#lib/store/backup'
import { withDatabase } from '#lib/store/database'
import { restore as put, RestoreError } from '#lib/store/restore'
import { expectPositionals, parseArguments } from './arguments'
import type { Io } from './io'
import { exit, fail, succeed } from './outcome'

export const backupHelp = `touchstone backup FILE

Writes a complete copy of the SQLite database to a new file, while the server goes on. DATA_DIR is
that of the server. The key of the seals (seal-key.json) is kept apart: copy it as well. PostgreSQL
is backed up by its own tools (pg_dump).

  -h, --help  this text

Exit 0 done; 1 not done, with the reason on standard error; 2 a command line that is not understood.
`

export const restoreHelp = `touchstone restore FILE

Puts a backup in the place of the SQLite database in DATA_DIR. Stop the server first. The database that
was there is kept beside it, and its name is printed.

  -h, --help  this text

Exit 0 done; 1 not done, with the reason on standard error; 2 a command line that is not understood.
`

type Work = (env: Env, file: string) => Promise<object>

const command =
  (help: string, work: Work) =>
  async (args: readonly string[], io: Io): Promise<number> => {
    const given = parseArguments(args, [])
    if (given.help) {
      await io.stdout(help)
      return exit.done
    }
    const [path = ''] = expectPositionals(given.positionals, ['FILE'])
    const file = resolve(path)
    try {
      return await succeed(io, await work(readEnv(process.env), file))
    } catch (error) {
      if (error instanceof EnvError)
        return fail(io, [{ code: 'backup.bad-settings', path: [], data: { problems: error.problems.join('; ') } }])
      if (error instanceof RestoreError) return fail(io, [{ code: `backup.${error.reason}`, path: [path] }])
      if (error instanceof BackupError) return fail(io, [{ code: 'backup.not-written', path: [path], data: { why: String(error.cause) } }])
      throw error
    }
  }

/** `touchstone backup FILE`; returns the exit code. Throws UsageError. */
export const backup = command(backupHelp, (env, file) => withDatabase(env, (db) => write(db, file)).then(() => ({ written: file })))

/** `touchstone restore FILE`; returns the exit code. Throws UsageError. */
export const restore = command(restoreHelp, (env, file) => put(env, file, new Date()).then((kept) => ({ restored: file, kept })))
