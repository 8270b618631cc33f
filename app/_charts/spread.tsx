'use client'

import dynamic from 'next/dynamic'
import { Near } from './near'
import type { SpreadRow } from './spread-chart'

const SpreadChart = dynamic(() => import('./spread-chart').then((module) => module.SpreadChart), { ssr: false })

/** How start-ups spread, fetched when the reader comes near. */
export function Spread({ rows, label, loading }: { rows: readonly SpreadRow[]; label: string; loading: string }) {
  return (
    <Near className="chart spread" loading={loading}>
      <SpreadChart rows={rows} label={label} />
    </Near>
  )
}
