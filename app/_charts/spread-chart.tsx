'use client'

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { Reading } from './reading'

/** A bar per row, made of parts of 100 percent; `label` is what is said of the row. */
export type SpreadRow = { readonly name: string; readonly label: string; readonly parts: readonly number[] }

// From nothing reached to all of it: paper, pale, gold, dark gold, ink; each has an edge, so that neighbours stay apart without colour.
const fills = ['var(--raised)', 'var(--streak-pale)', 'var(--streak)', 'var(--gold-ink)', 'var(--ink)'] as const

/** How start-ups spread over the fifths of a readiness, dimension by dimension. */
export function SpreadChart({ rows, label }: { rows: readonly SpreadRow[]; label: string }) {
  const data = rows.map(({ name, label: said, parts }) => ({
    name,
    label: said,
    ...Object.fromEntries(parts.map((part, at) => [`p${at}`, part])),
  }))
  return (
    <BarChart
      accessibilityLayer
      responsive
      layout="vertical"
      className="ch"
      data={data}
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
      {fills.map((fill, at) => (
        <Bar key={fill} dataKey={`p${at}`} stackId="one" fill={fill} stroke="var(--ink)" strokeWidth={0.75} isAnimationActive={false} />
      ))}
      <Tooltip content={Reading} cursor={{ fill: 'var(--sunk)' }} />
    </BarChart>
  )
}
