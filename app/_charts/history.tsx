'use client'

import dynamic from 'next/dynamic'
import type { HistoryPoint } from './history-chart'
import { Near } from './near'

const HistoryFigure = dynamic(() => import('./history-chart').then((module) => module.HistoryFigure), { ssr: false })

/** The readings of snapshots over time, fetched when the reader comes near. */
export function History({ rows, label, loading }: { rows: readonly HistoryPoint[]; label: string; loading: string }) {
  return (
    <Near className="chart history" loading={loading}>
      <HistoryFigure rows={rows} label={label} />
    </Near>
  )
}
