'use client'

import dynamic from 'next/dynamic'
import type { GapRow } from './gap-chart'
import type { HistoryPoint } from './history-chart'
import { Near } from './near'
import type { RadarRow } from './radar-chart'

const RadarFigure = dynamic(() => import('./radar-chart').then((module) => module.RadarFigure), { ssr: false })
const GapFigure = dynamic(() => import('./gap-chart').then((module) => module.GapFigure), { ssr: false })
const HistoryFigure = dynamic(() => import('./history-chart').then((module) => module.HistoryFigure), { ssr: false })

type Props = { readonly label: string; readonly loading: string } & (
  | { readonly kind: 'radar'; readonly rows: readonly RadarRow[] }
  | { readonly kind: 'gaps'; readonly rows: readonly GapRow[] }
  | { readonly kind: 'history'; readonly rows: readonly HistoryPoint[] }
)

/** A chart that is fetched when the reader comes near it. */
export function Charts(props: Props) {
  return (
    <Near className={`chart ${props.kind}`} loading={props.loading}>
      <Figure {...props} />
    </Near>
  )
}

function Figure(props: Props) {
  switch (props.kind) {
    case 'radar':
      return <RadarFigure rows={props.rows} label={props.label} />
    case 'gaps':
      return <GapFigure rows={props.rows} label={props.label} />
    case 'history':
      return <HistoryFigure rows={props.rows} label={props.label} />
  }
}
