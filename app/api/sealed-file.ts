import { summarySeal } from '#app/snapshots.ts'
import type { Edition } from '#lib/report/edition'
import type { StoredSnapshot } from '#lib/store/snapshots'

/** The sealed file of a snapshot as a download: with its answers, or the summary without answers, notes and links. */
export const sealedFile = async (snapshot: StoredSnapshot, edition: Edition): Promise<Response> => {
  const sealed = edition === 'full' ? snapshot.sealed : await summarySeal(snapshot)
  const name = `touchstone-${snapshot.at.slice(0, 10)}-${snapshot.code}${edition === 'summary' ? '-summary' : ''}.json`
  return new Response(`${JSON.stringify(sealed, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
