import { type Env, EnvError, readEnv } from '#lib/env'
import { keyId, newSigningKey, publicKeyOf } from '#lib/snapshot/key'
import { withDatabase } from '#lib/store/database'
import { keyInFolder, rotateKeyInFolder } from '#lib/store/key-file'
import { migrateToLatest } from '#lib/store/migrate'
import { rememberSealKey, revokeSealKey, sealKeys } from '#lib/store/seal-keys'
import type { Database } from '#lib/store/tables'
import { expectPositionals, parseArguments } from './arguments'
import type { Io } from './io'
import { exit, fail, succeed, UsageError } from './outcome'

export const keysHelp = `touchstone keys new | list | rotate | revoke KID

The keys with which this installation seals. Data and settings are those of the server:
DATA_DIR, DATABASE_URL, SEAL_KEY.

  new         print a new private key, for SEAL_KEY; nothing is stored
  list        print the public keys that have sealed here, the newest first
  rotate      put a new private key into DATA_DIR; seals of the old one stay valid
  revoke KID  from now on trust nothing that this key has sealed
  -h, --help  this text

Exit 0 done; 1 not done, with the reason on standard error; 2 a command line that is
not understood.
`

/** All that a command on keys works with: the settings, the database, the moment. */
type Place = { readonly env: Env; readonly db: Database; readonly now: Date }

const rotate = async (io: Io, { env, db, now }: Place): Promise<number> => {
  if (env.sealKey !== undefined) return fail(io, [{ code: 'keys.set-by-environment', path: ['SEAL_KEY'] }])
  // The old public key is remembered before its private part is gone.
  await rememberSealKey(db, await keyInFolder(env.dataDir), now)
  const key = await rotateKeyInFolder(env.dataDir)
  await rememberSealKey(db, key, now)
  return succeed(io, { ...publicKeyOf(key), kid: await keyId(key) })
}

const list = async (io: Io, { env, db, now }: Place): Promise<number> => {
  await rememberSealKey(db, env.sealKey ?? (await keyInFolder(env.dataDir)), now)
  return succeed(io, { keys: (await sealKeys(db)).map(({ key, ...rest }) => ({ ...key, ...rest })) })
}

const revoke = async (io: Io, { db, now }: Place, kid: string): Promise<number> =>
  (await revokeSealKey(db, kid, now)) ? succeed(io, { revoked: kid }) : fail(io, [{ code: 'keys.unknown-key', path: [kid] }])

const inPlace = async (io: Io, work: (place: Place) => Promise<number>): Promise<number> => {
  let env: Env
  try {
    env = readEnv(process.env)
  } catch (error) {
    if (error instanceof EnvError) return fail(io, [{ code: 'keys.bad-settings', path: [], data: { problems: error.problems.join('; ') } }])
    throw error
  }
  return withDatabase(env, async (db) => {
    await migrateToLatest(db)
    return work({ env, db, now: new Date() })
  })
}

/** `touchstone keys …`; returns the exit code. Throws UsageError. */
export const keys = async (args: readonly string[], io: Io): Promise<number> => {
  const { help, positionals } = parseArguments(args, [])
  if (help) {
    await io.stdout(keysHelp)
    return exit.done
  }
  const [what, ...more] = positionals
  if (what === 'revoke') {
    const [kid = ''] = expectPositionals(more, ['KID'])
    return inPlace(io, (place) => revoke(io, place, kid))
  }
  if (what !== 'new' && what !== 'list' && what !== 'rotate') throw new UsageError('expected new, list, rotate or revoke')
  if (more.length > 0) throw new UsageError(`keys ${what} takes nothing more`)
  if (what === 'rotate') return inPlace(io, (place) => rotate(io, place))
  if (what === 'list') return inPlace(io, (place) => list(io, place))
  await io.stdout(`${JSON.stringify(await newSigningKey())}\n`)
  return exit.done
}
