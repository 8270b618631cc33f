import { STATUS_CODES } from 'node:http'
import { type Resource, refusalStatus, type Viewer } from '#lib/access'
import type { Issue } from '#lib/issue'
import type { Hit } from '#lib/store/rate-limits'
import { statusOf } from './status'

const headers = { 'cache-control': 'no-store' }

export const json = (data: unknown, status = 200): Response => Response.json(data, { status, headers })

export const noContent = (): Response => new Response(null, { status: 204, headers })

/**
 * The answer to an expected failure, a problem by RFC 9457: `issues` say what is wrong in our codes, whatever else helps stands beside
 * them, and the status is that of the first issue.
 */
export const refuse = (issues: readonly Issue[], more: Readonly<Record<string, unknown>> = {}): Response => {
  const status = statusOf(issues)
  const problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, issues, ...more }
  return Response.json(problem, { status, headers: { ...headers, 'content-type': 'application/problem+json' } })
}

export const notFound = (): Response => refuse([{ code: 'access.not-found', path: [] }])

/** For whoever sees a thing and may not do this to it. */
export const notAllowed = (): Response => refuse([{ code: 'access.not-allowed', path: [] }])

/** The refusal that `lib/access.ts` asks for: 404 where someone may not even know that the thing is there. */
export const denied = (viewer: Viewer, resource: Resource): Response =>
  refusalStatus(viewer, resource) === 404 ? notFound() : notAllowed()

export const tooMany = (retryAfterSeconds: number): Response => {
  const response = refuse([{ code: 'request.too-many', path: [], data: { seconds: retryAfterSeconds } }])
  response.headers.set('retry-after', String(retryAfterSeconds))
  return response
}

/** Says on an answer how much of a limit is left (draft-ietf-httpapi-ratelimit-headers). */
export const withLimit = (response: Response, name: string, limit: { seconds: number; attempts: number }, hit: Hit): Response => {
  response.headers.set('ratelimit-policy', `"${name}";q=${limit.attempts};w=${limit.seconds}`)
  response.headers.set('ratelimit', `"${name}";r=${hit.remaining};t=${hit.resetSeconds}`)
  return response
}
