import { exchangeOf } from '#app/api/exchange.ts'
import { freshGrant } from '#app/api/session.ts'
import { cookieOf } from '#app/viewer.ts'
import { exchangeSecret } from '#lib/store/grants'

/** Gives a cookie for the secret of a private link. */
export const POST = exchangeOf({
  kind: 'assessment',
  cookieOf,
  tokenFor: async (db, id, secret, now) => {
    const { token, grant } = freshGrant(now)
    return (await exchangeSecret(db, id, secret, grant, now)) ? token : undefined
  },
})
