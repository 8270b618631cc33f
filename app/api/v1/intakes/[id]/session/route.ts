import { exchangeOf } from '#app/api/exchange.ts'
import { freshGrant } from '#app/api/session.ts'
import { intakeCookieOf } from '#app/viewer.ts'
import { exchangeIntake } from '#lib/store/intakes'

/** Gives a cookie for the secret of an intake link. */
export const POST = exchangeOf({
  kind: 'intake',
  cookieOf: intakeCookieOf,
  tokenFor: async (db, id, secret, now) => {
    const { token, grant } = freshGrant(now)
    return (await exchangeIntake(db, id, secret, grant, now)) ? token : undefined
  },
})
