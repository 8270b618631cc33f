'use client'

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import type { Chart, Tick } from '#lib/evidence/compute/model'
import { Reading } from './reading'

/** Told apart without colour, too: solid, dashed, dotted. */
const strokes = {
  high: { stroke: 'var(--ink)', strokeDasharray: '7 4' },
  low: { stroke: 'var(--gold)', strokeDasharray: undefined },
  api: { stroke: 'var(--ink-2)', strokeDasharray: '2 4' },
} as const

const labelOf = (ticks: readonly Tick[], value: number): string => ticks.find((tick) => tick.value === value)?.label ?? ''

const ends = (ticks: readonly Tick[]): [number, number] => [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1]

export function LinesFigure({ chart }: { chart: Chart }) {
  const { x, y, lines, points, label, stepped } = chart
  return (
    <LineChart
      accessibilityLayer
      responsive
      className="ch"
      data={points}
      margin={{ top: 12, right: 24, bottom: 8, left: 8 }}
      role="img"
      aria-label={label}
    >
      <CartesianGrid stroke="var(--rule)" vertical={false} />
      <XAxis
        type="number"
        dataKey="x"
        domain={ends(x)}
        ticks={x.map(({ value }) => value)}
        tickFormatter={(value: number) => labelOf(x, value)}
        className="ch-axis"
      />
      <YAxis
        type="number"
        domain={ends(y)}
        ticks={y.map(({ value }) => value)}
        tickFormatter={(value: number) => labelOf(y, value)}
        width={116}
        className="ch-axis"
      />
      {lines.map(({ id }) => (
        <Line
          key={id}
          dataKey={id}
          type={stepped && id !== 'api' ? 'stepBefore' : 'linear'}
          dot={false}
          strokeWidth={2}
          isAnimationActive={false}
          stroke={strokes[id].stroke}
          strokeDasharray={strokes[id].strokeDasharray ?? '0'}
        />
      ))}
      <Tooltip content={Reading} cursor={{ stroke: 'var(--edge)' }} />
    </LineChart>
  )
}
