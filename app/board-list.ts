import 'server-only'
import { day } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import type { Instrument } from '#lib/instrument/schema'
import { type Params, queryOf } from '#lib/screening/address'
import { type ListRow, listRow } from '#lib/screening/list-model'
import type { SubmissionQuery } from '#lib/screening/query'
import type { Board } from '#lib/store/boards'
import { countsOf, type SubmissionsPage, submissionsPage } from '#lib/store/submission-pages'
import { membersOf } from '#lib/store/teams'
import { database } from './server'

/** A row as the page draws it. */
export type BoardRow = ListRow & {
  readonly name: string
  readonly bandName: string | null
  readonly rank: number | null
  readonly stage: string
  readonly assignee: string | null
  readonly flags: { readonly raised: number; readonly open: number }
  readonly verdict: SubmissionsPage['rows'][number]['verdict']
  readonly received: string
  readonly unreviewed: number
  readonly version: string
  readonly rescoredFrom: string | null
}

export type Listing = {
  /** the board with the weights, reading and dropped dimensions of the moment */
  readonly board: Board
  readonly query: SubmissionQuery & { readonly page: number }
  readonly rows: readonly BoardRow[]
  readonly total: number
  readonly ranked: number
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

/** How many start-ups each list of a board has. */
export const listCounts = async (board: Board) => countsOf(await database(), board.id)

/** What a board's page lists for the parameters of its address. */
export async function boardListing(kept: Board, instrument: Instrument | undefined, params: Params, locale: Locale): Promise<Listing> {
  const db = await database()
  const asked = queryOf(params, kept)
  let page = await submissionsPage(db, kept, asked)
  const last = Math.max(1, Math.ceil(page.total / asked.limit))
  const query = { ...asked, page: Math.min(asked.page, last), offset: (Math.min(asked.page, last) - 1) * asked.limit }
  // A page beyond the last, as after rows have gone, is the last.
  if (query.page !== asked.page) page = await submissionsPage(db, kept, query)
  const members = await membersOf(db, kept.team)
  const nameOf = (account: string | null) => members.find((one) => one.account === account)?.name ?? null
  const { preview } = query
  const board = { ...kept, weights: preview?.weights ?? kept.weights, reading: preview?.reading ?? kept.reading, dropped: page.dropped }
  const bandName = (band: number | null) => (band === null ? null : (instrument?.bands[band]?.name[locale] ?? null))
  return {
    board,
    query,
    rows: page.rows.map((row) => {
      const drawn = listRow(board, row)
      return {
        ...drawn,
        bandName: bandName(drawn.band),
        name: row.name,
        rank: row.rank,
        stage: row.stage,
        assignee: nameOf(row.assignee),
        flags: row.flags,
        verdict: row.verdict,
        received: day(row.receivedAt.slice(0, 10), locale),
        unreviewed: row.unreviewed,
        version: row.instrumentVersion,
        rescoredFrom: row.rescoredFrom,
      }
    }),
    total: page.total,
    ranked: page.ranked,
    members: members.map(({ account, name }) => ({ id: account, name })),
  }
}
