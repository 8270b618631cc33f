import { exchangeOf } from '#app/api/exchange.ts'
import { invitationCookieOf } from '#app/viewer.ts'
import { openInvitation } from '#lib/store/invitations'

/** Only what cannot break out of a cookie. */
const plain = /^[\w-]{1,100}$/

/** Gives a cookie for the secret of an invitation. */
export const POST = exchangeOf({
  kind: 'invitation',
  cookieOf: invitationCookieOf,
  tokenFor: async (db, id, secret, now) =>
    plain.test(secret) && (await openInvitation(db, id, secret, now)) !== undefined ? secret : undefined,
})
