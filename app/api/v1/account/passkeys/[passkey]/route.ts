import { noContent, notFound } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { removePasskey } from '#lib/store/accounts'

/** Takes a passkey away: it signs in no more. */
export const DELETE = asSignedIn(async ({ account, db }, { params }: { params: Promise<{ passkey: string }> }) =>
  (await removePasskey(db, account.id, (await params).passkey)) ? noContent() : notFound(),
)
