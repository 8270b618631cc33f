import { newSecret } from './secret'
import type { Database } from './tables'
import { transact } from './writes'

const key = 'auth-secret'

/** The secret that signs the cookies of accounts: made at first use and kept in the database, so that all instances have the same one. */
export const authSecret = (db: Database): Promise<string> =>
  transact(db, async (trx) => {
    await trx
      .insertInto('settings')
      .values({ key, value: newSecret() })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    const row = await trx.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirstOrThrow()
    return row.value
  })
