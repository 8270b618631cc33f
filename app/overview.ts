import 'server-only'
import type { Instrument } from '#lib/instrument/schema'
import { type Overview, overviewOf } from '#lib/screening/overview'
import type { Board } from '#lib/store/boards'
import { overviewRows } from '#lib/store/overview-rows'
import { database } from './server'

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneOverviews?: Map<string, Promise<Overview>> }
const mostHeld = 50

/** The overview of a board as it is now; worked out once for each state of the board. */
export function boardOverview(board: Board, instrument: Instrument): Promise<Overview> {
  held.touchstoneOverviews ??= new Map()
  const known = held.touchstoneOverviews
  const name = `${board.id} ${board.contents} ${board.revision}`
  const found = known.get(name)
  if (found !== undefined) return found
  const counted = database().then(async (db) => overviewOf(instrument, board, await overviewRows(db, board)))
  const [oldest] = known.keys()
  if (known.size >= mostHeld && oldest !== undefined) known.delete(oldest)
  known.set(name, counted)
  counted.catch(() => known.delete(name))
  return counted
}
