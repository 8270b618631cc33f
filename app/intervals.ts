import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { BoardReading } from '#lib/screening/board'
import { boardField } from '#lib/screening/flip'
import { type RankInterval, rankIntervals, type Vectors } from '#lib/screening/ranking'
import type { Board } from '#lib/store/boards'
import { rankedVectors } from '#lib/store/vectors'
import { database } from './server'

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneVectors?: Map<string, Promise<Vectors>> }

/** Boards of which the columns are kept at hand: some 5 MB for one of 100,000 start-ups. */
const mostHeld = 6

const vectorsOf = (board: Board, reading: BoardReading): Promise<Vectors> => {
  held.touchstoneVectors ??= new Map()
  const known = held.touchstoneVectors
  const name = `${board.id} ${reading} ${board.contents}`
  const found = known.get(name)
  if (found !== undefined) return found
  const read = database().then((db) => rankedVectors(db, board, reading))
  const [oldest] = known.keys()
  if (known.size >= mostHeld && oldest !== undefined) known.delete(oldest)
  known.set(name, read)
  read.catch(() => known.delete(name))
  return read
}

/**
 * Rank intervals of the start-ups shown, each against all that are ranked, under the board's weights and reading as given. Worked out a
 * slice at a time, so that no other request waits for it.
 */
export async function intervalsOf(board: Board, shown: readonly string[]): Promise<ReadonlyMap<string, RankInterval>> {
  const work = rankIntervals(boardField(board), await vectorsOf(board, board.reading), shown)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await setImmediate()
  }
}
