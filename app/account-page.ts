import 'server-only'
import type { KeptRow } from '#app/_components/account/assessments.tsx'
import type { PasskeyRow } from '#app/_components/account/passkeys.tsx'
import type { SessionRow } from '#app/_components/account/sessions.tsx'
import { deviceOf } from '#lib/accounts/device'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { listPasskeys, listSessions } from '#lib/store/accounts'
import { findAssessment } from '#lib/store/assessments'
import { attachedTo } from '#lib/store/attachments'
import { database } from './server'
import { heldAssessments } from './viewer'

/** The sign-ins of an account in words. */
export const sessionRows = async (account: string, locale: Locale, now: Date): Promise<readonly SessionRow[]> =>
  (await listSessions(await database(), account, now)).map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    device: deviceOf(userAgent),
    since: moment(createdAt, locale),
    until: moment(expiresAt, locale),
  }))

export const passkeyRows = async (account: string, locale: Locale): Promise<readonly PasskeyRow[]> =>
  (await listPasskeys(await database(), account)).map(({ id, name, createdAt }) => ({ id, name, made: moment(createdAt, locale) }))

/** Assessments kept with an account, then those that this browser has opened by their links. */
export async function keptRows(account: string, locale: Locale): Promise<readonly KeptRow[]> {
  const db = await database()
  const kept = await attachedTo(db, account)
  const ids = new Set(kept.map(({ id }) => id))
  const here = await Promise.all([...(await heldAssessments())].filter((id) => !ids.has(id)).map((id) => findAssessment(db, id)))
  return [
    ...kept.map(({ id, name, updatedAt }) => ({ id, name, changed: moment(updatedAt, locale), isKept: true })),
    ...here.flatMap((one) =>
      one === undefined ? [] : [{ id: one.id, name: one.name, changed: moment(one.updatedAt, locale), isKept: false }],
    ),
  ]
}
