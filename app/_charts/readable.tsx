'use client'

import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'

/** What a chart says of one of its rows, and where: percent of the chart's width and height. */
export type Reading = { readonly label: string; readonly x: number; readonly y: number }

type Props = {
  readonly kind: 'radar' | 'gaps'
  /** says every number of the chart */
  readonly label: string
  readonly readings: readonly Reading[]
  /** what belongs to a row carries its place as `data-row` */
  readonly children: ReactNode
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

const rowAt = ({ target }: PointerEvent): number | null => {
  const row = target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : null
  return row == null ? null : Number(row)
}

/** Around a drawn chart: under the pointer, and by the arrow keys, it says a row's sentence. Without a script it is the drawing alone. */
export function Readable({ kind, label, readings, children }: Props) {
  const drawn = useRef<HTMLDivElement>(null)
  const [row, setRow] = useState<number | null>(null)
  useEffect(() => {
    // A stop on the way of the keyboard only where there is a script that listens.
    if (drawn.current !== null) drawn.current.tabIndex = 0
  }, [])
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setRow(null)
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    setRow(((row ?? (step > 0 ? -1 : 0)) + step + readings.length) % readings.length)
  }
  const reading = readings[row ?? -1]
  return (
    <div className={`chart ${kind}`}>
      <div
        ref={drawn}
        role="img"
        aria-label={label}
        onKeyDown={press}
        onFocus={() => setRow((now) => now ?? 0)}
        onBlur={() => setRow(null)}
        onPointerMove={(event) => setRow(rowAt(event))}
        onPointerLeave={() => setRow(null)}
      >
        {children}
      </div>
      <p
        className="ch-reading"
        aria-live="polite"
        hidden={reading === undefined}
        style={{ left: `${reading?.x ?? 0}%`, top: `${reading?.y ?? 0}%`, '--back': `${-(reading?.x ?? 0)}%` }}
      >
        {reading?.label}
      </p>
    </div>
  )
}
