import { request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isWebhookUrl, PrivateAddressError, publicLookup } from './address'
import { signatureOf } from './signature'

const timeoutMs = 10_000

export type Answer = { readonly ok: boolean; readonly status: number | null; readonly reason: string | null }

/** Why there was no answer, in a word that an owner can use. */
const reasonOf = (error: unknown): string => {
  if (error instanceof PrivateAddressError) return 'private-address'
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host'
  if (code === 'ECONNREFUSED') return 'refused'
  if (code.startsWith('CERT_') || code.includes('SELF_SIGNED') || code.startsWith('ERR_TLS') || code === 'DEPTH_ZERO_SELF_SIGNED_CERT')
    return 'certificate'
  return 'no-answer'
}

type Sending = { readonly url: string; readonly secret: string; readonly body: string; readonly id: string; readonly allowPrivate: boolean }

/**
 * Posts a signed body once and says what came of it; never rejects. Any status of 200 to 299 is success; redirections are not followed,
 * and of the answer nothing is read but its status.
 */
export const send = ({ url, secret, body, id, allowPrivate }: Sending, signal: AbortSignal, now: Date): Promise<Answer> =>
  new Promise((resolve) => {
    if (!isWebhookUrl(url, allowPrivate)) return resolve({ ok: false, status: null, reason: 'private-address' })
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Touchstone-Webhook/1',
        'touchstone-delivery': id,
        'touchstone-signature': signatureOf(secret, body, now),
      },
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    }
    const fail = (error: unknown) => resolve({ ok: false, status: null, reason: reasonOf(error) })
    try {
      const call = (url.startsWith('https:') ? secureRequest : plainRequest)(url, options, (response) => {
        const status = response.statusCode ?? 0
        resolve(status >= 200 && status < 300 ? { ok: true, status, reason: null } : { ok: false, status, reason: 'status' })
        response.destroy()
      })
      call.on('error', fail)
      call.end(body)
    } catch (error) {
      fail(error)
    }
  })
