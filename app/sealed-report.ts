import 'server-only'
import type { Print } from '#app/_pdf/jobs.ts'
import type { Drawn } from '#app/_pdf/pool.ts'
import { drawReport } from '#app/_pdf/queue.ts'
import { signingKey } from '#app/keys.ts'
import { env } from '#app/server.ts'
import { instrumentOf, payloadOf, summarySeal } from '#app/snapshots.ts'
import { carriedBy } from '#lib/carrier/carried'
import { moment } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { translator } from '#lib/i18n/messages'
import type { Edition } from '#lib/report/edition'
import type { ReportModel } from '#lib/report/model'
import { digestOf } from '#lib/snapshot/canonical'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import { type SealedFile, seal } from '#lib/snapshot/seal'
import { summaryOf } from '#lib/snapshot/summary'
import { verificationCode } from '#lib/snapshot/verification-code'
import type { StoredSnapshot } from '#lib/store/snapshots'

/** Something frozen that can be printed: its payload, the digest of it, and its sealed file in either edition. */
export type Sealable = {
  readonly payload: SnapshotPayload
  readonly digest: string
  readonly file: (edition: Edition) => Promise<SealedFile>
}

export const storedSealable = async (stored: StoredSnapshot): Promise<Sealable> => ({
  payload: await payloadOf(stored),
  digest: stored.digest,
  file: async (edition) => (edition === 'full' ? stored.sealed : summarySeal(stored)),
})

/** A payload that this service has just made itself, of instruments that are installed. */
export const freshSealable = async (payload: SnapshotPayload): Promise<Sealable> => {
  const digest = await digestOf(payload)
  const kept = await Promise.all(payload.parts.map(({ instrument }) => instrumentOf(instrument)))
  const instruments = kept.flatMap((one) => (one === undefined ? [] : [one.instrument]))
  return {
    payload,
    digest,
    file: async (edition) => {
      const key = await signingKey()
      return edition === 'full' ? seal('snapshot', payload, key) : seal('summary', summaryOf(payload, digest, instruments), key)
    },
  }
}

/** Where a reader can check it; a server that is known to nobody but itself has no such place. */
const addressOf = (code: string, locale: Locale): string | null => {
  const { publicUrl } = env()
  const { hostname } = new URL(publicUrl)
  const isOwn = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return isOwn ? null : `${publicUrl}/${locale}/verify#${code}`
}

/** What was frozen never changes, so neither does its PDF; drawing and sealing one takes a second. */
const mostHeld = 24
const held = new Map<string, Uint8Array>()

const hold = (key: string, pdf: Uint8Array): void => {
  held.delete(key)
  held.set(key, pdf)
  const [oldest] = held.keys()
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
}

/**
 * The sealed PDF of something frozen, in an edition: its data within, its code on every page, and a second seal over the pages as they
 * were drawn. `owner` is whose it is, as in `drawReport`.
 */
export const drawSealed = async (owner: string, model: ReportModel, sealable: Sealable, edition: Edition): Promise<Drawn> => {
  const { payload, digest } = sealable
  const { locale } = model
  const key = await signingKey()
  const name = [digest, locale, edition, key.x].join(' ')
  const known = held.get(name)
  if (known !== undefined) {
    hold(name, known)
    return { ok: true, pdf: known }
  }
  const code = verificationCode(digest)
  const print: Print = { edition, stamp: { code, at: moment(payload.at, locale), address: addressOf(code, locale) } }
  const t = translator(locale, 'pdf')
  const file = await sealable.file(edition)
  const drawn = await drawReport(owner, model, print, async (pages) => ({
    files: await carriedBy({ file, digest, edition }, pages, key, { data: t(`seal.dataFile.${edition}`), pages: t('seal.pagesFile') }),
    at: payload.at,
  }))
  if (drawn.ok) hold(name, drawn.pdf)
  return drawn
}
