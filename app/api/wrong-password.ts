import { auth } from '#app/accounts.ts'
import { called } from '#app/api/account.ts'
import { attempt } from '#app/api/limit.ts'
import { refuse, tooMany } from '#app/api/respond.ts'
import { database } from '#app/server.ts'

/** The refusal of a password that is not that of whoever is signed in, or null; attempts are counted. */
export async function wrongPassword(request: Request, account: string, password: string): Promise<Response | null> {
  const limit = await attempt(await database(), 'signIn', account, new Date())
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const { api } = await auth()
  const checked = await called(api.verifyPassword({ body: { password }, headers: request.headers, returnHeaders: true }))
  return checked.ok ? null : refuse(checked.issues)
}
