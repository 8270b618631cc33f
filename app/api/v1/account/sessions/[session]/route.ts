import { noContent, notFound } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { endSession } from '#lib/store/accounts'

/** Ends one sign-in of whoever is signed in. */
export const DELETE = asSignedIn(async ({ account, db }, { params }: { params: Promise<{ session: string }> }) =>
  (await endSession(db, account.id, (await params).session)) ? noContent() : notFound(),
)
