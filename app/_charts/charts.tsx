'use client'

import dynamic from 'next/dynamic'
import type { GapRow } from './gap-chart'
import { Near } from './near'
import type { RadarRow } from './radar-chart'

const RadarFigure = dynamic(() => import('./radar-chart').then((module) => module.RadarFigure), { ssr: false })
const GapFigure = dynamic(() => import('./gap-chart').then((module) => module.GapFigure), { ssr: false })

type Props = { readonly label: string; readonly loading: string } & (
  | { readonly kind: 'radar'; readonly rows: readonly RadarRow[] }
  | { readonly kind: 'gaps'; readonly rows: readonly GapRow[] }
)

/** A chart that is fetched when the reader comes near it. */
export function Charts(props: Props) {
  return (
    <Near className={`chart ${props.kind}`} loading={props.loading}>
      {props.kind === 'radar' ? <RadarFigure rows={props.rows} label={props.label} /> : <GapFigure rows={props.rows} label={props.label} />}
    </Near>
  )
}
