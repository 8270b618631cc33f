'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

export type Chosen = { readonly id: string; readonly name: string }
type Choice = { readonly chosen: readonly Chosen[]; readonly toggle: (one: Chosen) => void }

/** As many as a comparison takes. */
export const mostChosen = 6

const Context = createContext<Choice>({ chosen: [], toggle: () => {} })

/** Holds which start-ups are chosen for comparison, while its reader pages through the list. */
export function CompareChoice({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const value = useMemo(
    () => ({
      chosen,
      toggle: (one: Chosen) =>
        setChosen((before) =>
          before.some(({ id }) => id === one.id)
            ? before.filter(({ id }) => id !== one.id)
            : before.length < mostChosen
              ? [...before, one]
              : before,
        ),
    }),
    [chosen],
  )
  return <Context value={value}>{children}</Context>
}

export const useChoice = (): Choice => useContext(Context)
