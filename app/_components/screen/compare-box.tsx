'use client'

import { useTranslations } from 'next-intl'
import { type Chosen, mostChosen, useChoice } from './compare-choice'

/** Chooses a start-up for comparison. */
export function CompareBox({ id, name }: Chosen) {
  const t = useTranslations('screen.board')
  const { chosen, toggle } = useChoice()
  const isChosen = chosen.some((one) => one.id === id)
  return (
    <label className="chk">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={!isChosen && chosen.length >= mostChosen}
        onChange={() => toggle({ id, name })}
        aria-label={t('compareOf', { name })}
      />
    </label>
  )
}
