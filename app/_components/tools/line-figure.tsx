import { useTranslations } from 'next-intl'
import { Lines } from '#app/_charts/lines.tsx'
import type { Chart } from '#lib/evidence/compute/model'
import { GridTable } from './grid-table'

/** A chart with its legend, its caption, and the same numbers as a table. */
export function LineFigure({ title, chart }: { title: string; chart: Chart }) {
  const t = useTranslations('compute.chart')
  return (
    <figure className="fig">
      <Lines chart={chart} loading={t('loading')} />
      <ul className="legend" aria-hidden="true">
        {chart.lines.map(({ id, name }) => (
          <li key={id}>
            <svg focusable="false" className={`ln-${id}`}>
              <path d="M0 6h24" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <figcaption>
        <b>{title}</b> {chart.note}
      </figcaption>
      <details className="disc">
        <summary>{t('table')}</summary>
        <GridTable grid={chart.grid} label={title} />
      </details>
    </figure>
  )
}
