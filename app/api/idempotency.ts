import { createHash } from 'node:crypto'
import { freeKey, holdKey, keepAnswer } from '#lib/store/idempotency'
import type { Database } from '#lib/store/tables'
import { readBytes } from './bytes'
import { refuse } from './refusal'

/** The largest body that any route takes. */
const maxBytes = 40 * 1024 * 1024
const maxKept = 256 * 1024

const isKey = (key: string): boolean => /^[\x21-\x7e]{1,200}$/.test(key)

const hashOf = (request: Request, body: Uint8Array): string => {
  const { pathname, search } = new URL(request.url)
  return createHash('sha256').update(`${request.method} ${pathname}${search}\n`).update(body).digest('hex')
}

/**
 * Answers a request with an `Idempotency-Key` once: whoever repeats it within a day gets the same answer, and nothing is done twice.
 * Failures of ours are not kept, so that a repetition may mend them. Reads and requests without a key are answered as they are.
 */
export async function once(
  db: Database,
  owner: string,
  request: Request,
  work: (request: Request) => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method === 'GET' || request.method === 'HEAD') return work(request)
  if (!isKey(key)) return refuse([{ code: 'request.bad-key', path: [] }])
  const body = await readBytes(request, maxBytes)
  if (!body.ok) return refuse(body.issues)

  const held = await holdKey(db, owner, key, hashOf(request, body.value), new Date())
  if (held.kind === 'other') return refuse([{ code: 'request.key-reused', path: [] }])
  if (held.kind === 'busy') {
    const response = refuse([{ code: 'request.in-progress', path: [] }])
    response.headers.set('retry-after', String(held.seconds))
    return response
  }
  if (held.kind === 'kept') {
    const {
      status,
      body: text,
      type,
    } = { type: held.answer.status < 400 ? 'application/json' : 'application/problem+json', ...held.answer }
    const headers = { 'cache-control': 'no-store', 'content-type': type, 'idempotency-replayed': 'true' }
    return new Response(status === 204 ? null : text, { status, headers })
  }
  try {
    const { method, headers, url } = request
    const response = await work(
      new Request(url, { method, headers, ...(body.value.byteLength === 0 ? {} : { body: Buffer.from(body.value) }) }),
    )
    const text = await response.clone().text()
    if (response.status < 500 && response.status !== 429 && text.length <= maxKept)
      await keepAnswer(db, owner, key, { status: response.status, body: text })
    else await freeKey(db, owner, key)
    return response
  } catch (error) {
    await freeKey(db, owner, key)
    throw error
  }
}
