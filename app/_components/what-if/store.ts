import { movesElsewhere, movesWithin, validIn } from '#lib/report/move-parts'
import type { Move } from '#lib/report/moves'
import { type WhatIf, whatIf } from '#lib/report/what-if'
import { assess } from '#lib/scoring/assess'
import type { Result } from '#lib/scoring/result'
import { type Choice, noChoice, withMove } from './choice'
import type { WhatIfFrame } from './frame'
import type { Shelf } from './shelf'
import type { Kept, Transport } from './transport'

/** here: kept in this browser alone, as for a sample */
export type SaveState = 'here' | 'saved' | 'saving' | 'offline' | 'clash' | 'gone' | 'refused'

export type PartState = {
  /** the result as the answers stand */
  readonly now: Result
  /** as chosen; nothing is changed while the what-if is switched off */
  readonly figures: WhatIf
}

export type Snapshot = {
  readonly choice: Choice
  /** by instrument; one that a change does not touch stays the same object */
  readonly parts: readonly PartState[]
  readonly canUndo: boolean
  readonly state: SaveState
  /** what another page saved meanwhile, while the person has to choose */
  readonly theirs: Kept | null
}

export type WhatIfStore = {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => Snapshot
  /** `key`: see `moveKey` */
  readonly set: (key: string, move: Move | null) => void
  readonly setAll: (moves: readonly Move[]) => void
  readonly setCapacity: (capacity: number) => void
  readonly turn: (on: boolean) => void
  readonly undo: () => void
  /** of two choices that were made apart */
  readonly settle: (which: 'mine' | 'theirs') => void
  /** takes up what was put away, and sends what was not sent; returns how to stop */
  readonly start: () => () => void
  readonly flush: () => void
}

type Parts = { readonly frame: WhatIfFrame; readonly shelf: Shelf; readonly transport: Transport | null }

/** A change is sent when no other follows for so long. */
const restMs = 500
const retryMs = 5_000

const isSame = (moves: readonly Move[], others: readonly Move[]): boolean =>
  moves.length === others.length &&
  moves.every(({ practice, level, evidence }, index) => {
    const other = others[index]
    return other?.practice === practice && other.level === level && other.evidence === evidence
  })

/** The choice of one result: what is chosen, what it would bring, and its way to the server. */
export const createWhatIfStore = ({ frame, shelf, transport }: Parts): WhatIfStore => {
  const { parts, notScored, kept } = frame
  const listeners = new Set<() => void>()
  const still = (choice: Choice): Choice => ({ ...choice, moves: validIn(parts, choice.moves) })
  const elsewhere = (choice: Choice): readonly Move[] => movesElsewhere(parts, choice.moves)
  const results = parts.map(({ instrument, answers }) => assess(instrument, answers))
  const ownMoves = ({ moves, on }: Choice, place: number): readonly Move[] => (on ? movesWithin(moves, parts[place]?.within ?? null) : [])

  const statesOf = (choice: Choice, before?: Snapshot): readonly PartState[] =>
    parts.map(({ instrument, answers }, place) => {
      const moves = ownMoves(choice, place)
      const held = before?.parts[place]
      if (held !== undefined && before !== undefined && isSame(moves, ownMoves(before.choice, place))) return held
      const now = held?.now ?? results[place] ?? assess(instrument, answers)
      return { now, figures: whatIf(instrument, answers, now, moves, notScored) }
    })

  let base = kept?.revision ?? 0
  // What this page does not ask, and so does not show, is sent along as it was, so that no move is lost.
  let hidden = kept === null ? [] : elsewhere(kept.choice)
  let past: readonly (readonly Move[])[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false
  const first = still(kept?.choice ?? noChoice)
  let current: Snapshot = {
    choice: first,
    parts: statesOf(first),
    canUndo: false,
    state: transport === null ? 'here' : 'saved',
    theirs: null,
  }

  const update = (change: Partial<Snapshot>): void => {
    const choice = change.choice ?? current.choice
    const states = choice === current.choice ? current.parts : statesOf(choice, current)
    current = { ...current, ...change, parts: states, canUndo: past.length > 0 }
    for (const listener of listeners) listener()
  }

  const send = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (transport === null || sending || current.state === 'clash' || current.state === 'gone') return
    sending = true
    const { choice } = current
    const outcome = await transport({ ...choice, moves: [...choice.moves, ...hidden] }, base)
    sending = false
    if (outcome.kind === 'saved') {
      base = outcome.revision
      const latest = current.choice.moves === choice.moves && current.choice.capacity === choice.capacity
      shelf.write({ choice: current.choice, base, sent: latest })
      update({ state: latest ? 'saved' : 'saving' })
      if (!latest) later(0)
    } else if (outcome.kind === 'clash') update({ state: 'clash', theirs: outcome.stored })
    else if (outcome.kind === 'later') {
      update({ state: 'offline' })
      later(retryMs)
    } else update({ state: outcome.kind })
  }

  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }

  const choose = (choice: Choice): void => {
    shelf.write({ choice, base, sent: transport === null })
    const isStuck = transport === null || current.state === 'clash' || current.state === 'gone'
    update(isStuck ? { choice } : { choice, state: 'saving' })
    if (!isStuck) later(restMs)
  }

  const setAll = (moves: readonly Move[]): void => {
    past = [...past, current.choice.moves]
    choose({ ...current.choice, moves })
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    set: (key, move) => setAll(withMove(current.choice.moves, key, move && { ...move, practice: key })),
    setAll,
    setCapacity: (capacity) => choose({ ...current.choice, capacity }),
    turn: (on) => {
      const choice = { ...current.choice, on }
      shelf.write({ choice, base, sent: current.state === 'saved' || current.state === 'here' })
      update({ choice })
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return
      past = past.slice(0, -1)
      choose({ ...current.choice, moves: before })
    },
    settle: (which) => {
      const { theirs } = current
      if (theirs === null) return
      base = theirs.revision
      hidden = elsewhere(theirs.choice)
      const choice = which === 'mine' ? current.choice : still({ ...theirs.choice, on: current.choice.on })
      if (which === 'theirs') past = [...past, current.choice.moves]
      shelf.write({ choice, base, sent: which === 'theirs' })
      update({ choice, theirs: null, state: which === 'theirs' ? 'saved' : 'saving' })
      if (which === 'mine') later(0)
    },
    start: () => {
      const draft = shelf.read()
      if (draft !== null) {
        const choice = still(draft.choice)
        if (transport === null) update({ choice })
        else if (draft.sent) update({ choice: { ...current.choice, on: choice.on } })
        else if (draft.base === base) {
          update({ choice, state: 'saving' })
          later(0)
        } else update({ choice, state: 'clash', theirs: { choice: current.choice, revision: base } })
      }
      return () => clearTimeout(timer)
    },
    flush: () => {
      if (timer !== undefined) void send()
    },
  }
}
