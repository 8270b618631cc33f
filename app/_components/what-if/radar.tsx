'use client'

import { useTranslations } from 'next-intl'
import { Radar } from '#app/_charts/radar.tsx'
import { ChartKey } from '#app/_components/result/chart-key.tsx'
import { FigureTable } from '#app/_components/result/figure-table.tsx'
import type { DimensionModel } from '#lib/report/model'
import { usePartState } from './provider'

export type RadarDimension = Pick<DimensionModel, 'id' | 'name' | 'level' | 'target'>

/** The radar and its numbers, as they stand and, ruled, as the what-if would have them. */
export function LiveRadar({ dimensions }: { dimensions: readonly RadarDimension[] }) {
  const t = useTranslations('result.angles')
  const tWhatIf = useTranslations('whatIf')
  const { figures } = usePartState()
  const changed = figures.moves.length > 0
  const rows = dimensions.map(({ id, name, level, target }) => {
    const after = figures.dimensions[id]?.to.level ?? level
    return {
      name,
      evidenced: level.evidenced.value ?? 0,
      claimed: after.claimed.value ?? 0,
      target: target.value ?? 0,
      ...(changed ? { planned: after.evidenced.value ?? 0 } : {}),
      label: t('radarRow', { name, evidenced: after.evidenced.label, claimed: after.claimed.label, target: target.label }),
      cells: [level.evidenced.label, level.claimed.label, ...(changed ? [after.evidenced.label, after.claimed.label] : []), target.label],
      id,
    }
  })
  const planned = changed ? [`${tWhatIf('key')} ${t('evidenced')}`, `${tWhatIf('key')} ${t('claimed')}`] : []
  return (
    <figure className="fig">
      <Radar rows={rows} label={t('radarLabel', { rows: rows.map(({ label }) => label).join(' ') })} />
      <ul className="legend" aria-hidden="true">
        <ChartKey kind="evidenced" label={t('evidenced')} />
        {changed && <ChartKey kind="planned" label={tWhatIf('key')} />}
        <ChartKey kind="claimed" label={t('claimed')} />
        <ChartKey kind="target" label={t('target')} />
      </ul>
      <figcaption>
        <b>{t('radar')}</b>
        {t('radarNote')}
      </figcaption>
      <FigureTable
        summary={t('table')}
        caption={t('radarNote')}
        columns={[t('dimension'), t('evidenced'), t('claimed'), ...planned, t('target')]}
        rows={rows}
      />
    </figure>
  )
}
