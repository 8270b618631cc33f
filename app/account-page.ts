import 'server-only'
import type { SessionRow } from '#app/_components/account/sessions.tsx'
import { deviceOf } from '#lib/accounts/device'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { listSessions } from '#lib/store/accounts'
import { database } from './server'

/** The sign-ins of an account in words. */
export const sessionRows = async (account: string, locale: Locale, now: Date): Promise<readonly SessionRow[]> =>
  (await listSessions(await database(), account, now)).map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    device: deviceOf(userAgent),
    since: moment(createdAt, locale),
    until: moment(expiresAt, locale),
  }))
