import { useTranslations } from 'next-intl'
import { History } from '#app/_charts/history.tsx'
import { ChartKey } from '#app/_components/result/chart-key.tsx'
import { FigureTable } from '#app/_components/result/figure-table.tsx'
import { Section } from '#app/_components/result/section.tsx'
import type { HistoryRow } from '#lib/report/history'
import type { Names } from './list'

/** The readings over time; the chart comes late and by script, its table is always there. `rows` are newest first. */
export function Timeline({ rows, names }: { rows: readonly HistoryRow[]; names: Names }) {
  const t = useTranslations('history.chart')
  const ordered = [...rows].reverse()
  const points = ordered.map(({ time, day, scores, sentence }) => ({
    time,
    day,
    evidenced: scores.evidenced.value,
    claimed: scores.claimed.value,
    possible: scores.possible.value,
    label: sentence,
  }))
  return (
    <Section id="timeline" heading={t('heading')} lead={t('lead')}>
      <figure className="fig">
        <History rows={points} label={t('label', { rows: points.map(({ label }) => label).join(' ') })} loading={t('loading')} />
        <ul className="legend" aria-hidden="true">
          <ChartKey kind="line-evidenced" label={names.evidenced} />
          <ChartKey kind="line-claimed" label={names.claimed} />
          <ChartKey kind="line-possible" label={names.possible} />
        </ul>
        <FigureTable
          summary={t('table')}
          caption={t('caption')}
          columns={[t('at'), names.evidenced, names.claimed, names.possible]}
          rows={ordered.map(({ id, at, scores }) => ({
            id,
            name: at,
            cells: [scores.evidenced.label, scores.claimed.label, scores.possible.label],
          }))}
        />
      </figure>
    </Section>
  )
}
