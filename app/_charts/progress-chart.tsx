'use client'

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { Reading } from './reading'

/** Where a mean stood at first and stands now, in percent; `label` is what is said of it. */
export type ProgressRow = { readonly name: string; readonly label: string; readonly first: number; readonly now: number }

/** Two bars a row: at first, pale and with an edge; now, full. */
export function ProgressChart({ rows, label }: { rows: readonly ProgressRow[]; label: string }) {
  return (
    <BarChart
      accessibilityLayer
      responsive
      layout="vertical"
      className="ch"
      data={[...rows]}
      margin={{ top: 8, right: 16, bottom: 8, left: 8 }}
      role="img"
      aria-label={label}
    >
      <CartesianGrid stroke="var(--rule)" horizontal={false} />
      <XAxis
        type="number"
        domain={[0, 100]}
        ticks={[0, 25, 50, 75, 100]}
        tickFormatter={(value: number) => `${value}%`}
        className="ch-axis"
      />
      <YAxis type="category" dataKey="name" width={92} className="ch-axis" />
      <Bar dataKey="first" fill="var(--streak-pale)" stroke="var(--ink)" strokeWidth={0.75} isAnimationActive={false} />
      <Bar dataKey="now" fill="var(--gold)" stroke="var(--ink)" strokeWidth={0.75} isAnimationActive={false} />
      <Tooltip content={Reading} cursor={{ fill: 'var(--sunk)' }} />
    </BarChart>
  )
}
