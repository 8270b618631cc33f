import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

export const openedKinds = ['page', 'pdf', 'json', 'csv', 'svg', 'sealed'] as const
/** What a reader opened: the page itself, or a file to keep. */
export type OpenedKind = (typeof openedKinds)[number]

/** `reader` tells browsers of one link apart, 1, 2, 3 … in the order in which they came. Nothing else is known of whoever read. */
export type Opening = { readonly shareId: string; readonly what: OpenedKind; readonly reader: number; readonly at: string }

/** As many are kept of each link; older ones make room. */
export const maxOpenings = 300

const sameVisitMs = 30 * 60 * 1_000

/** Notes an opening for the owner. The page looked at again within half an hour is the same visit. */
export const noteOpening = (db: Database, { shareId, what, reader }: Omit<Opening, 'at'>, now: Date): Promise<void> =>
  transact(db, async (trx) => {
    // The row of the link is the lock of its log.
    const share = await trx.selectFrom('shares').select('id').where('id', '=', shareId).forUpdate().executeTakeFirst()
    if (!share) return
    const own = trx.selectFrom('share_openings').select(['entry', 'at']).where('share_id', '=', shareId)
    const since = new Date(now.getTime() - sameVisitMs).toISOString()
    const visit = own.where('what', '=', 'page').where('reader', '=', reader).where('at', '>', since)
    if (what === 'page' && (await visit.executeTakeFirst())) return
    const last = await own.orderBy('entry', 'desc').limit(1).executeTakeFirst()
    const entry = (last?.entry ?? 0) + 1
    await trx.insertInto('share_openings').values({ share_id: shareId, entry, what, reader, at: now.toISOString() }).execute()
    await trx
      .deleteFrom('share_openings')
      .where('share_id', '=', shareId)
      .where('entry', '<=', entry - maxOpenings)
      .execute()
  })

const kindOf = (text: string): OpenedKind => openedKinds.find((kind) => kind === text) ?? 'page'

/** The openings of all links of an assessment, newest first. */
export const listOpenings = async (db: Database, assessmentId: string): Promise<readonly Opening[]> => {
  if (!isId(assessmentId)) return []
  const own = db
    .selectFrom('share_openings')
    .innerJoin('shares', 'shares.id', 'share_openings.share_id')
    .select(['share_openings.share_id', 'share_openings.what', 'share_openings.reader', 'share_openings.at'])
    .where('shares.assessment_id', '=', assessmentId)
  const rows = await own.orderBy('share_openings.at', 'desc').orderBy('share_openings.entry', 'desc').execute()
  return rows.map((row) => ({ shareId: row.share_id, what: kindOf(row.what), reader: row.reader, at: row.at }))
}
