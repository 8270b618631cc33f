import { APIError } from 'better-auth/api'
import * as z from 'zod'
import { passwordLength } from '#lib/accounts/auth'
import type { Issue, Parsed } from '#lib/issue'
import { parseName } from '#lib/store/assessment-name'

/** What better-auth refuses, in our codes and at our fields; anything else that it refuses is unexpected. */
const codes: Readonly<Record<string, Issue>> = {
  INVALID_EMAIL: { code: 'account.bad-email', path: ['email'] },
  EMAIL_NOT_VERIFIED: { code: 'account.unconfirmed', path: [] },
  INVALID_PASSWORD: { code: 'account.wrong-password', path: ['password'] },
  INVALID_CODE: { code: 'account.wrong-code', path: ['code'] },
  INVALID_BACKUP_CODE: { code: 'account.wrong-code', path: ['code'] },
  INVALID_TWO_FACTOR_COOKIE: { code: 'account.sign-in-again', path: [] },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { code: 'account.sign-in-again', path: [] },
  ACCOUNT_TEMPORARILY_LOCKED: { code: 'account.locked', path: [] },
  TOTP_ALREADY_ENABLED: { code: 'account.second-factor-on', path: [] },
  TOTP_NOT_ENABLED: { code: 'account.second-factor-off', path: [] },
  TWO_FACTOR_NOT_ENABLED: { code: 'account.second-factor-off', path: [] },
  BACKUP_CODES_NOT_ENABLED: { code: 'account.second-factor-off', path: [] },
  SESSION_NOT_FRESH: { code: 'account.stale', path: [] },
  CHALLENGE_NOT_FOUND: { code: 'account.passkey-failed', path: [] },
  PASSKEY_NOT_FOUND: { code: 'account.passkey-unknown', path: [] },
  AUTHENTICATION_FAILED: { code: 'account.passkey-failed', path: [] },
  FAILED_TO_VERIFY_REGISTRATION: { code: 'account.passkey-failed', path: [] },
  PREVIOUSLY_REGISTERED: { code: 'account.passkey-known', path: [] },
  INVALID_TOKEN: { code: 'account.dead-link', path: [] },
  TOKEN_EXPIRED: { code: 'account.dead-link', path: [] },
  USER_NOT_FOUND: { code: 'account.dead-link', path: [] },
  INVALID_EMAIL_OR_PASSWORD: { code: 'account.wrong-sign-in', path: [] },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: { code: 'account.email-taken', path: ['email'] },
  PASSWORD_TOO_SHORT: { code: 'account.password-short', path: ['password'], data: { least: passwordLength.least } },
  PASSWORD_TOO_LONG: { code: 'account.password-long', path: ['password'], data: { most: passwordLength.most } },
}

type Called<T> = Parsed<{ readonly headers: Headers; readonly response: T }>

/** Calls better-auth; an expected refusal comes back as an issue. */
export async function called<T>(call: Promise<{ headers: Headers; response: T }>): Promise<Called<T>> {
  try {
    return { ok: true, value: await call }
  } catch (error) {
    const code = error instanceof APIError ? error.body?.code : undefined
    const issue = code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined
    if (issue === undefined) throw error
    return { ok: false, issues: [issue] }
  }
}

/** Hands the cookies that better-auth sets to the browser, over https alone where the browser speaks it. */
export function withCookiesOf(response: Response, headers: Headers, secure: boolean): Response {
  for (const cookie of headers.getSetCookie())
    response.headers.append('set-cookie', secure && !/;\s*secure\b/i.test(cookie) ? `${cookie}; Secure` : cookie)
  return response
}

const longest = 320

/** An e-mail address as it is kept: trimmed and in lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(longest, { error: 'account.bad-email' })
  .pipe(z.email({ error: 'account.bad-email' }))

/** A password that someone chooses. */
export const NewPassword = z
  .string()
  .min(passwordLength.least, { error: 'account.password-short' })
  .max(passwordLength.most, { error: 'account.password-long' })

/** A name of a person or a team, with its issues at the field. */
export function nameAt(field: string, text: string): Parsed<string> {
  const parsed = parseName(text)
  return parsed.ok ? parsed : { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, path: [field] })) }
}
