import { type SignedIn, signedIn } from '#app/accounts.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, refuse, tooMany } from '#app/api/respond.ts'
import { database, env } from '#app/server.ts'
import type { Database } from '#lib/store/tables'

type Asked = { readonly request: Request; readonly account: SignedIn; readonly db: Database; readonly now: Date }

/** A write of someone who is signed in, from our own pages, and not too many of them. */
export const asSignedIn = <C>(handler: (asked: Asked, context: C) => Promise<Response>) =>
  guarded(async (request: Request, context: C): Promise<Response> => {
    const foreign = foreignOrigin(request, env())
    if (foreign.length > 0) return refuse(foreign)
    const account = await signedIn()
    if (account === null) return refuse([{ code: 'account.signed-out', path: [] }])
    const db = await database()
    const now = new Date()
    const limit = await attempt(db, 'account', account.id, now)
    if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
    return handler({ request, account, db, now }, context)
  })
