'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Move } from '#lib/report/moves'
import { moveOf } from './choice'
import type { WhatIfFrame } from './frame'
import { shelfOf } from './shelf'
import { createWhatIfStore, type Snapshot, type WhatIfStore } from './store'
import { transportTo } from './transport'

type Held = { readonly frame: WhatIfFrame; readonly store: WhatIfStore }

const Context = createContext<Held | null>(null)

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
  const held = useMemo(() => ({ frame, store }), [frame, store])
  return <Context value={held}>{children}</Context>
}

/** What stands in here is not part of the what-if, as a second instrument is not. */
export function OutsideWhatIf({ children }: { children: ReactNode }) {
  return <Context value={null}>{children}</Context>
}

/** Draws what belongs to the what-if, and nothing outside of one. */
export function WithinWhatIf({ children }: { children: ReactNode }) {
  return useContext(Context) === null ? null : children
}

export function useWhatIf(): Held {
  const held = useContext(Context)
  if (held === null) throw new Error('outside of a result')
  return held
}

export function useWhatIfSnapshot(): Snapshot {
  const { store } = useWhatIf()
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
}

/** The move of one practice; whoever shows it is drawn anew only when that changes. */
export function useMove(practice: string): Move | undefined {
  const { store } = useWhatIf()
  const read = () => moveOf(store.snapshot().choice.moves, practice)
  return useSyncExternalStore(store.subscribe, read, read)
}

/** Whether anything is changed by the what-if just now. */
export function useIsChanged(): boolean {
  return useWhatIfSnapshot().figures.moves.length > 0
}
