import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Action, may, type Resource, type Viewer } from '#lib/access'
import type { Instrument } from '#lib/instrument/schema'
import type { BoardInstrument } from '#lib/screening/board'
import { type AuditAction, recordAudit } from '#lib/store/audit'
import { type Board, findBoard } from '#lib/store/boards'
import { content } from './content'
import { instrumentDigest } from './instrument-digest'
import { database } from './server'
import { instrumentOf } from './snapshots'
import { accountViewer } from './viewer'

/** A board as `lib/access` asks about it. */
export const boardResource = ({ id, team, members }: Pick<Board, 'id' | 'team' | 'members'>): Resource => ({
  kind: 'board',
  id,
  team,
  ...(members === null ? {} : { members: new Set(members) }),
})

/** A board, and who asks; `account` is theirs. */
export type BoardAccess = { readonly board: Board; readonly viewer: Viewer; readonly account: string }

/** The board, if whoever asks may know that it is there; deleted ones are there for nobody. */
export const boardAccess = cache(async (id: string): Promise<BoardAccess | null> => {
  const viewer = await accountViewer()
  if (viewer.account === undefined) return null
  const board = await findBoard(await database(), id)
  if (board === undefined || board.deletedAt !== null || !may(viewer, 'board.read', boardResource(board))) return null
  return { board, viewer, account: viewer.account }
})

/** The same for a page: whoever may not see it gets the page that says that nothing is there. */
export async function boardViewer(id: string): Promise<BoardAccess> {
  return (await boardAccess(id)) ?? notFound()
}

/** Whether they may do this to the board. */
export const mayOnBoard = ({ board, viewer }: BoardAccess, action: Action): boolean => may(viewer, action, boardResource(board))

/** Writes down what someone did with a thing on the board. */
export const noteOn = async ({ board, account }: BoardAccess, action: AuditAction, thing: string | null): Promise<void> =>
  recordAudit(await database(), { team: board.team, board: board.id, actor: account, action, thing }, new Date())

/** The instrument of a board to the letter, or undefined where it is no longer installed or kept. */
export const boardInstrument = async (ref: BoardInstrument): Promise<Instrument | undefined> => (await instrumentOf(ref))?.instrument

/** The instruments on which a board can be made, those that ship first, with what says which each is to the letter. */
export async function boardInstruments(): Promise<readonly { readonly instrument: Instrument; readonly ref: BoardInstrument }[]> {
  const all = [...content().instruments.values()]
  return Promise.all(
    all.map(async (instrument) => ({
      instrument,
      ref: { id: instrument.id, version: instrument.version, digest: await instrumentDigest(instrument) },
    })),
  )
}
