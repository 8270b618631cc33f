import 'server-only'
import { respond } from '#app/_pdf/respond.ts'
import { notFound } from '#app/api/respond.ts'
import { snapshotReport } from '#app/report.ts'
import { drawSealed, storedSealable } from '#app/sealed-report.ts'
import { instrumentOf } from '#app/snapshots.ts'
import type { Locale } from '#lib/i18n/locale'
import type { Edition } from '#lib/report/edition'
import type { StoredSnapshot } from '#lib/store/snapshots'

/** The sealed PDF of a snapshot as a download. `owner` is whose it is, as in `drawReport`. @throws BrokenSnapshotError */
export const snapshotPdf = async (owner: string, stored: StoredSnapshot, locale: Locale, edition: Edition): Promise<Response> => {
  const sealable = await storedSealable(stored)
  const kept = await Promise.all(sealable.payload.parts.map(({ instrument }) => instrumentOf(instrument)))
  const found = kept.flatMap((one) => (one === undefined ? [] : [one]))
  const model = snapshotReport(sealable.payload, found, locale)
  return model === undefined ? notFound() : respond(await drawSealed(owner, model, sealable, edition), model, edition)
}
