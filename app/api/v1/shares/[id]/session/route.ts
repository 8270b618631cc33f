import { exchangeOf } from '#app/api/exchange.ts'
import { freshGrant } from '#app/api/session.ts'
import { shareCookieOf } from '#app/viewer.ts'
import { exchangeShare } from '#lib/store/shares'

/** Gives a cookie for the secret of a link to a snapshot. */
export const POST = exchangeOf({
  kind: 'share',
  cookieOf: shareCookieOf,
  tokenFor: async (db, id, secret, now) => {
    const { token, grant } = freshGrant(now)
    return (await exchangeShare(db, id, secret, grant, now)) ? token : undefined
  },
})
