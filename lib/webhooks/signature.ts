import { createHmac, timingSafeEqual } from 'node:crypto'

/** How old a signature may be before whoever verifies it should take it for a repetition. */
export const toleranceSeconds = 300

const hmac = (secret: string, seconds: number, body: string): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')

/** `t=<Unix seconds>,v1=<hex>`: HMAC-SHA256 with the webhook's secret over the time, a dot and the body to the byte. */
export const signatureOf = (secret: string, body: string, now: Date): string => {
  const seconds = Math.floor(now.getTime() / 1_000)
  return `t=${seconds},v1=${hmac(secret, seconds, body)}`
}

/** Whether a signature is that of this body, made by whoever has the secret, not long ago. What a receiver does. */
export const isSigned = (secret: string, body: string, signature: string, now: Date): boolean => {
  const [, time = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  if (time === '' || Math.abs(now.getTime() / 1_000 - Number(time)) > toleranceSeconds) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(hmac(secret, Number(time), body)))
}
