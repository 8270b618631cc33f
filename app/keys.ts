import 'server-only'
import { database, env } from '#app/server.ts'
import { keyId, type SigningKey, type TrustedKeys, trustedKeys } from '#lib/snapshot/key'
import { keyInFolder } from '#lib/store/key-file'
import { rememberSealKey, sealKeys } from '#lib/store/seal-keys'
import { readTrustedKeys } from '#lib/store/trusted-keys-file'

const held = globalThis as typeof globalThis & { touchstoneSealKey?: string }

/**
 * The key to seal with: that of the settings, else the one in the data folder, made at first use. It is read anew each time, so that a
 * rotation needs no restart, and its public part is remembered before it seals anything.
 */
export const signingKey = async (): Promise<SigningKey> => {
  const { sealKey, dataDir } = env()
  const key = sealKey ?? (await keyInFolder(dataDir))
  const kid = await keyId(key)
  if (held.touchstoneSealKey !== kid) {
    await rememberSealKey(await database(), key, new Date())
    held.touchstoneSealKey = kid
  }
  return key
}

/** The keys by which this service judges seals: all its own that were not revoked, and those that the operator lists. */
export const keysTrustedHere = async (): Promise<TrustedKeys> => {
  await signingKey()
  const own = (await sealKeys(await database())).filter(({ revokedAt }) => revokedAt === null)
  const { trustedKeysFile } = env()
  const listed = trustedKeysFile === undefined ? [] : await readTrustedKeys(trustedKeysFile)
  return trustedKeys(
    own.map(({ key }) => key),
    listed,
  )
}
