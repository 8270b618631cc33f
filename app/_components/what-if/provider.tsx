'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { moveKey } from '#lib/report/move-parts'
import type { Move } from '#lib/report/moves'
import { moveOf } from './choice'
import type { PartFrame, WhatIfFrame } from './frame'
import { shelfOf } from './shelf'
import { createWhatIfStore, type PartState, type Snapshot, type WhatIfStore } from './store'
import { transportTo } from './transport'

type Held = { readonly whole: WhatIfFrame; readonly store: WhatIfStore }

const Context = createContext<Held | null>(null)
/** Place of the instrument that is spoken of. */
const Part = createContext(0)

/** Holds the what-if of one result for everything on its page that shows or changes it. */
export function WhatIfProvider({ frame, children }: { frame: WhatIfFrame; children: ReactNode }) {
  const [store] = useState(() =>
    createWhatIfStore({
      frame,
      shelf: shelfOf(frame.name),
      transport: frame.assessment === null ? null : transportTo(frame.assessment),
    }),
  )
  useEffect(() => {
    const stop = store.start()
    const leave = () => store.flush()
    addEventListener('pagehide', leave)
    addEventListener('online', leave)
    return () => {
      leave()
      stop()
      removeEventListener('pagehide', leave)
      removeEventListener('online', leave)
    }
  }, [store])
  const held = useMemo(() => ({ whole: frame, store }), [frame, store])
  return <Context value={held}>{children}</Context>
}

/** What stands in here speaks of the companion. */
export function OfCompanion({ children }: { children: ReactNode }) {
  return <Part value={1}>{children}</Part>
}

/** What stands in here has no what-if, as a summary that is shared has none. */
export function OutsideWhatIf({ children }: { children: ReactNode }) {
  return <Context value={null}>{children}</Context>
}

/** How many instruments the what-if has; 0 outside of one. */
export function usePartCount(): number {
  return useContext(Context)?.whole.parts.length ?? 0
}

/** Draws what belongs to the what-if, and nothing outside of one or of an instrument that it does not have. */
export function WithinWhatIf({ children }: { children: ReactNode }) {
  const held = useContext(Context)
  const part = useContext(Part)
  return held === null || held.whole.parts[part] === undefined ? null : children
}

type Here = Held & {
  /** the instrument spoken of here, and its place */
  readonly frame: PartFrame
  readonly part: number
}

export function useWhatIf(): Here {
  const held = useContext(Context)
  const part = useContext(Part)
  const frame = held?.whole.parts[part]
  if (held === null || frame === undefined) throw new Error('outside of a result')
  return { ...held, frame, part }
}

export function useWhatIfSnapshot(): Snapshot {
  const { store } = useWhatIf()
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
}

/** Where the instrument spoken of here stands; whoever shows it is drawn anew only when that changes. */
export function usePartState(): PartState {
  const { store, part } = useWhatIf()
  const read = () => {
    const state = store.snapshot().parts[part]
    if (state === undefined) throw new Error('outside of a result')
    return state
  }
  return useSyncExternalStore(store.subscribe, read, read)
}

/** The move of one practice of this instrument; whoever shows it is drawn anew only when that changes. */
export function useMove(practice: string): Move | undefined {
  const { store, frame } = useWhatIf()
  const read = () => moveOf(store.snapshot().choice.moves, moveKey(practice, frame.within))
  return useSyncExternalStore(store.subscribe, read, read)
}
