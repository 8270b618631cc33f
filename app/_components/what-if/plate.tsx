'use client'

import { useTranslations } from 'next-intl'
import { type PlateModel, StreakPlate } from '#app/_components/result/streak-plate.tsx'
import type { Reading } from '#lib/scoring/result'
import { usePartState } from './provider'

type Props = { readonly model: PlateModel; readonly caption: string; readonly note: string; readonly figure?: string }

/** The stone of a result. It shows what is in place, and ruled on it what the what-if would gain. */
export function LivePlate({ model, caption, note, figure }: Props) {
  const t = useTranslations('whatIf')
  const tState = useTranslations('report.dimension.state')
  const { figures } = usePartState()
  const changed = figures.moves.length > 0
  const score = (reading: Reading) => ({
    ...model.readings[reading],
    score: figures.readings[reading].score.to,
    band: model.bands[figures.readings[reading].band.to ?? -1] ?? null,
  })
  const live: PlateModel = !changed
    ? model
    : {
        ...model,
        readings: { evidenced: score('evidenced'), claimed: score('claimed'), possible: score('possible') },
        dimensions: model.dimensions.map((dimension) => {
          const to = figures.dimensions[dimension.id]?.to
          if (to === undefined) return dimension
          const { level, percent, state, gap } = to
          return { ...dimension, level, percent, state, stateLabel: tState(state, { gap: gap.claimed.label }) }
        }),
      }
  const from = changed ? { readings: model.readings, dimensions: model.dimensions } : undefined
  return (
    <StreakPlate
      model={live}
      from={from}
      total
      why
      figure={figure}
      caption={caption}
      note={
        <>
          {note}
          {changed && (
            <>
              {' '}
              <b className="on-what-if">{t('plateNote')}</b>
            </>
          )}
        </>
      }
    />
  )
}
