import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { PublicKey } from '#lib/snapshot/key'

/** The file of `TRUSTED_KEYS` cannot be used; the message names it. */
export class TrustedKeysError extends Error {
  constructor(file: string) {
    super(`${file} is not a list of named Ed25519 public keys (docs/operations.md)`)
    this.name = 'TrustedKeysError'
  }
}

/** A JWK Set in which every key has a `name`. What else a key says of itself is ignored, its `kid` too. */
const TrustedKeysFile = z.object({ keys: z.array(z.object({ ...PublicKey.shape, name: z.string().trim().min(1).max(120) })).max(1_000) })

export type ListedKey = { readonly name: string; readonly key: PublicKey }

/** The public keys of others whose seals the operator trusts. @throws TrustedKeysError */
export const readTrustedKeys = async (file: string): Promise<readonly ListedKey[]> => {
  try {
    const { keys } = TrustedKeysFile.parse(JSON.parse(await readFile(file, 'utf8')))
    return keys.map(({ name, kty, crv, x }) => ({ name, key: { kty, crv, x } }))
  } catch {
    throw new TrustedKeysError(file)
  }
}
