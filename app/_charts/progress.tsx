'use client'

import dynamic from 'next/dynamic'
import { Near } from './near'
import type { ProgressRow } from './progress-chart'

const ProgressChart = dynamic(() => import('./progress-chart').then((module) => module.ProgressChart), { ssr: false })

/** Means at first and now, fetched when the reader comes near. */
export function ProgressBars({ rows, label, loading }: { rows: readonly ProgressRow[]; label: string; loading: string }) {
  return (
    <Near className="chart spread" loading={loading}>
      <ProgressChart rows={rows} label={label} />
    </Near>
  )
}
