'use client'

import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, Tooltip } from 'recharts'
import { Name } from './name'
import { Reading } from './reading'

/** Levels 0..4 of one dimension, and the sentence that says them. */
export type RadarRow = {
  readonly name: string
  readonly evidenced: number
  readonly claimed: number
  readonly target: number
  /** evidenced after a what-if, where there is one */
  readonly planned?: number
  readonly label: string
}

/** The level beside the first axis, clear of the name at its end. */
function Level({ x, y, payload }: { x: number | string; y: number | string; payload: { value: number } }) {
  return (
    <text className="ch-tick" x={x} y={y} dx={5} dy={13}>
      {payload.value}
    </text>
  )
}

export function RadarFigure({ rows, label }: { rows: readonly RadarRow[]; label: string }) {
  const isPlanned = rows.some(({ planned }) => planned !== undefined)
  return (
    <RadarChart
      accessibilityLayer
      responsive
      className="ch"
      data={rows}
      outerRadius="80%"
      margin={{ top: 8, right: 8, bottom: 8, left: 8 }}
      role="img"
      aria-label={label}
    >
      <PolarGrid stroke="var(--rule)" />
      <PolarRadiusAxis domain={[0, 4]} ticks={[1, 2, 3, 4]} tickCount={5} axisLine={false} angle={90} tick={Level} />
      <PolarAngleAxis dataKey="name" tick={Name} />
      <Radar
        dataKey="claimed"
        className="ch-claimed"
        fill="url(#inkhatch)"
        stroke="var(--gold)"
        fillOpacity={1}
        isAnimationActive={false}
      />
      {isPlanned && (
        <Radar
          dataKey="planned"
          className="ch-planned"
          fill="url(#inkruled)"
          stroke="var(--gold-ink)"
          fillOpacity={1}
          isAnimationActive={false}
        />
      )}
      <Radar
        dataKey="evidenced"
        className="ch-evidenced"
        fill="var(--gold)"
        stroke="var(--gold-ink)"
        fillOpacity={1}
        isAnimationActive={false}
      />
      <Radar dataKey="target" className="ch-target" fill="none" stroke="var(--ink)" isAnimationActive={false} />
      <Tooltip content={Reading} />
    </RadarChart>
  )
}
