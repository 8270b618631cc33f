import type { Database } from '#lib/store/tables'

/** An account without a password, for tests of what accounts own. */
export const addAccount = async (db: Database, id: string, now: Date): Promise<void> => {
  const at = now.toISOString()
  const row = {
    id,
    name: id,
    email: `${id}@example.org`,
    email_verified: 1,
    image: null,
    two_factor_enabled: null,
    created_at: at,
    updated_at: at,
  }
  await db.insertInto('accounts').values(row).execute()
}
