import 'server-only'
import { respond } from '#app/_pdf/respond.ts'
import { drawSealed, storedSealable } from '#app/sealed-report.ts'
import { openPayload, reportOfSnapshot } from '#app/snapshot-report.ts'
import type { Locale } from '#lib/i18n/locale'
import type { Edition } from '#lib/report/edition'
import type { StoredSnapshot } from '#lib/store/snapshots'

/** The sealed PDF of a snapshot as a download. `owner` is whose it is, as in `drawReport`. @throws BrokenSnapshotError */
export const snapshotPdf = async (owner: string, stored: StoredSnapshot, locale: Locale, edition: Edition): Promise<Response> => {
  const sealable = await storedSealable(stored)
  const model = reportOfSnapshot(await openPayload(stored.id, sealable.payload), locale)
  return respond(await drawSealed(owner, model, sealable, edition), model, edition)
}
