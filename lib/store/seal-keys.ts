import { keyId, type PublicKey } from '#lib/snapshot/key'
import type { Database } from './tables'
import { transact } from './writes'

export type SealKey = { readonly kid: string; readonly key: PublicKey; readonly firstUsedAt: string; readonly revokedAt: string | null }

/** Remembers a public key with which this service seals, so that its seals can be checked after it was changed. */
export const rememberSealKey = async (db: Database, key: PublicKey, now: Date): Promise<void> => {
  const row = { kid: await keyId(key), x: key.x, first_used_at: now.toISOString(), revoked_at: null }
  await transact(db, (trx) =>
    trx
      .insertInto('seal_keys')
      .values(row)
      .onConflict((conflict) => conflict.column('kid').doNothing())
      .execute(),
  )
}

/** Every public key with which this service has ever sealed, newest first. */
export const sealKeys = async (db: Database): Promise<readonly SealKey[]> => {
  const rows = await db.selectFrom('seal_keys').selectAll().orderBy('first_used_at', 'desc').orderBy('kid').execute()
  return rows.map(({ kid, x, first_used_at, revoked_at }) => ({
    kid,
    key: { kty: 'OKP', crv: 'Ed25519', x },
    firstUsedAt: first_used_at,
    revokedAt: revoked_at,
  }))
}

/** From now on nothing that this key sealed is trusted. False where there is no such key. */
export const revokeSealKey = async (db: Database, kid: string, now: Date): Promise<boolean> => {
  const revoked = { revoked_at: now.toISOString() }
  const { numUpdatedRows } = await transact(db, (trx) =>
    trx.updateTable('seal_keys').set(revoked).where('kid', '=', kid).where('revoked_at', 'is', null).executeTakeFirstOrThrow(),
  )
  return numUpdatedRows > 0n
}
