'use client'

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { Reading } from './reading'

/** The readings of one snapshot, 0..100 or null, at its time in ms since 1970, and the sentence that says them. */
export type HistoryPoint = {
  readonly time: number
  readonly day: string
  readonly evidenced: number | null
  readonly claimed: number | null
  readonly possible: number | null
  readonly label: string
}

/** A single moment has no width, so it stands in the middle of a day. */
const halfDayMs = 12 * 60 * 60 * 1_000

export function HistoryFigure({ rows, label }: { rows: readonly HistoryPoint[]; label: string }) {
  const first = rows[0]?.time ?? 0
  const last = rows.at(-1)?.time ?? 0
  const isMoment = first === last
  const days = new Map(rows.map(({ time, day }) => [time, day]))
  return (
    <LineChart
      accessibilityLayer
      responsive
      className="ch"
      data={[...rows]}
      margin={{ top: 12, right: 40, bottom: 8, left: 0 }}
      role="img"
      aria-label={label}
    >
      <CartesianGrid stroke="var(--rule)" vertical={false} />
      <XAxis
        dataKey="time"
        type="number"
        scale="time"
        domain={isMoment ? [first - halfDayMs, last + halfDayMs] : [first, last]}
        ticks={isMoment ? [first] : [first, last]}
        tickFormatter={(time: number) => days.get(time) ?? ''}
        className="ch-axis"
      />
      <YAxis type="number" domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} width={40} tickLine={false} className="ch-axis" />
      <Line className="ch-line-possible" dataKey="possible" stroke="var(--ink-3)" strokeDasharray="2 4" isAnimationActive={false} />
      <Line
        className="ch-line-claimed"
        dataKey="claimed"
        stroke="var(--gold)"
        strokeWidth={2}
        strokeDasharray="7 4"
        isAnimationActive={false}
      />
      <Line className="ch-line-evidenced" dataKey="evidenced" stroke="var(--gold-ink)" strokeWidth={3} isAnimationActive={false} />
      <Tooltip content={Reading} />
    </LineChart>
  )
}
