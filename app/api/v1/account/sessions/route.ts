import { noContent } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { endOtherSessions } from '#lib/store/accounts'

/** Ends the sign-ins in all other browsers. */
export const DELETE = asSignedIn(async ({ account, db }) => {
  await endOtherSessions(db, account.id, account.session)
  return noContent()
})
