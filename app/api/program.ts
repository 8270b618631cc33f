import { database } from '#app/server.ts'
import { programOf } from '#app/token.ts'
import { tokenIn } from './bearer'
import { once } from './idempotency'
import { attempt, limits } from './limit'
import { refuse, tooMany, withLimit } from './refusal'

const unauthorised = (): Response => {
  const response = refuse([{ code: 'access.token-unknown', path: [] }])
  response.headers.set('www-authenticate', 'Bearer realm="touchstone", error="invalid_token"')
  return response
}

/**
 * Answers a request that shows a token: 401 where the token does not work, 429 beyond its limit, the same answer again for a repeated
 * `Idempotency-Key`. Without a token it is answered as it is.
 */
export async function asProgram(request: Request, work: (request: Request) => Promise<Response>): Promise<Response> {
  const authorization = request.headers.get('authorization')
  if (tokenIn(authorization) === null) return work(request)
  const token = await programOf(authorization)
  if (token === undefined || token === null) return unauthorised()
  const db = await database()
  const hit = await attempt(db, 'token', token.id, new Date())
  const answer = hit.allowed ? await once(db, token.account, request, work) : tooMany(hit.retryAfterSeconds)
  return withLimit(answer, 'token', limits.token, hit)
}
