import 'server-only'
import { may, type Role } from '#lib/access'
import { day } from '#lib/i18n/format'
import type { Locale } from '#lib/i18n/locale'
import { type BoardListing, listBoards, undoDays } from '#lib/store/boards'
import { teamsOf } from '#lib/store/teams'
import { content } from './content'
import { boardResource } from './screening'
import { database } from './server'
import { accountViewer } from './viewer'

/** A board in the list of boards. */
export type BoardItem = Pick<BoardListing, 'id' | 'name' | 'counts'> & {
  readonly state: 'open' | 'archived' | 'deleted'
  readonly instrument: string
  readonly version: string
  readonly changed: string
  readonly deleted: string
  /** how long a deleted one can be brought back */
  readonly keptDays: number
  readonly isManaged: boolean
}
export type TeamBoards = { readonly id: string; readonly name: string; readonly role: Role; readonly boards: readonly BoardItem[] }

const dayMs = 24 * 60 * 60 * 1_000

const stateOf = ({ archivedAt, deletedAt }: BoardListing): BoardItem['state'] =>
  deletedAt !== null ? 'deleted' : archivedAt === null ? 'open' : 'archived'

/** The boards of the teams to which whoever asks belongs; deleted ones only for who can bring them back. */
export async function teamBoards(locale: Locale): Promise<readonly TeamBoards[]> {
  const viewer = await accountViewer()
  if (viewer.account === undefined) return []
  const db = await database()
  const deletedSince = new Date(Date.now() - undoDays * dayMs)
  const itemOf = (board: BoardListing): BoardItem => ({
    id: board.id,
    name: board.name,
    counts: board.counts,
    state: stateOf(board),
    instrument: content().instruments.get(board.instrument.id)?.title[locale] ?? board.instrument.id,
    version: board.instrument.version,
    changed: day(board.updatedAt.slice(0, 10), locale),
    deleted: day((board.deletedAt ?? '').slice(0, 10), locale),
    keptDays: undoDays,
    isManaged: may(viewer, 'board.manage', boardResource(board)),
  })
  const listed = async ({ id, name, role }: { readonly id: string; readonly name: string; readonly role: Role }) => {
    const all = await listBoards(db, id, { deletedSince })
    const seen = all.filter((board) => may(viewer, board.deletedAt === null ? 'board.read' : 'board.manage', boardResource(board)))
    return { id, name, role, boards: seen.map(itemOf) }
  }
  return Promise.all((await teamsOf(db, viewer.account)).map(listed))
}
