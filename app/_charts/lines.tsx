'use client'

import dynamic from 'next/dynamic'
import type { Chart } from '#lib/evidence/compute/model'
import { Near } from './near'

const LinesFigure = dynamic(() => import('./lines-chart').then((module) => module.LinesFigure), { ssr: false })

/** Lines over one axis, fetched when the reader comes near. */
export function Lines({ chart, loading }: { chart: Chart; loading: string }) {
  return (
    <Near className="chart curves" loading={loading}>
      <LinesFigure chart={chart} />
    </Near>
  )
}
