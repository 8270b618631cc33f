import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readEnv } from '#lib/env'
import { loadInstrument } from '#lib/instrument/load'
import type { Instrument } from '#lib/instrument/schema'
import { digestOf } from '#lib/snapshot/canonical'
import { trustedKeys } from '#lib/snapshot/key'
import type { Knowledge } from '#lib/snapshot/verify'
import { withDatabase } from '#lib/store/database'
import { keptInstrument } from '#lib/store/instrument-versions'
import { migrateToLatest } from '#lib/store/migrate'
import { sealKeys } from '#lib/store/seal-keys'
import type { Database } from '#lib/store/tables'
import { type ListedKey, readTrustedKeys } from '#lib/store/trusted-keys-file'
import type { Io } from './io'

const shippedIn = async (io: Io, folder: string): Promise<ReadonlyMap<string, Instrument>> => {
  const names = existsSync(folder) ? ((await io.listFolder(folder)) ?? []) : []
  const loaded = names.map((name) => loadInstrument(join(folder, name))).flatMap((one) => (one.ok ? [one.value] : []))
  return new Map(await Promise.all(loaded.map(async (instrument) => [await digestOf(instrument), instrument] as const)))
}

const knowing = async (io: Io, db: Database | null, listed: readonly ListedKey[]): Promise<Knowledge> => {
  const own = db === null ? [] : (await sealKeys(db)).filter(({ revokedAt }) => revokedAt === null)
  const shipped = await shippedIn(io, join('content', 'instruments'))
  return {
    keys: await trustedKeys(
      own.map(({ key }) => key),
      listed,
    ),
    installed: async (ref) => shipped.get(ref.digest) ?? (db === null ? undefined : (await keptInstrument(db, ref))?.instrument),
  }
}

/**
 * Judges with what is known here. With a file of keys, those alone are trusted; else the keys of this installation, where there is one,
 * and of its trust list. Makes neither a key nor a data folder.
 */
export const withKnowledge = async <T>(io: Io, keysFile: string | undefined, work: (knowledge: Knowledge) => Promise<T>): Promise<T> => {
  if (keysFile !== undefined) return work(await knowing(io, null, await readTrustedKeys(keysFile)))
  const env = readEnv(process.env)
  const listed = env.trustedKeysFile === undefined ? [] : await readTrustedKeys(env.trustedKeysFile)
  if (env.databaseUrl === undefined && !existsSync(env.dataDir)) return work(await knowing(io, null, listed))
  return withDatabase(env, async (db) => {
    await migrateToLatest(db)
    return work(await knowing(io, db, listed))
  })
}
