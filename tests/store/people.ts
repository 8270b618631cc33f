import type { Database } from '#lib/store/tables'
import { noon } from './fixtures'

/** An account as a sign-up leaves it, without a password. */
export const addAccount = async (db: Database, id: string, email = `${id}@example.org`): Promise<void> => {
  const at = noon.toISOString()
  await db
    .insertInto('accounts')
    .values({
      id,
      name: `name of ${id}`,
      email,
      email_verified: 0,
      image: null,
      two_factor_enabled: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
}
