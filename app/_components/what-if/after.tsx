'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reading } from '#lib/scoring/result'
import { usePartState, useWhatIf, WithinWhatIf } from './provider'

/** Beside a score: what the what-if would make of it. */
export function ScoreAfter({ reading }: { reading: Reading }) {
  return (
    <WithinWhatIf>
      <Score reading={reading} />
    </WithinWhatIf>
  )
}

function Score({ reading }: { reading: Reading }) {
  const t = useTranslations('whatIf')
  const { frame } = useWhatIf()
  const { figures } = usePartState()
  const { score, band } = figures.readings[reading]
  if (figures.moves.length === 0 || score.to.value === null) return null
  return <small className="on-what-if">{t('afterBand', { score: score.to.label, band: frame.bands[band.to ?? -1] ?? '' })}</small>
}

/** Beside a risk: its state after the what-if, where that is another. */
export function FlagAfter({ flag }: { flag: string }) {
  return (
    <WithinWhatIf>
      <Flag flag={flag} />
    </WithinWhatIf>
  )
}

function Flag({ flag }: { flag: string }) {
  const t = useTranslations('whatIf')
  const { figures } = usePartState()
  const found = figures.flags.find(({ id }) => id === flag)
  if (found === undefined || found.from === found.to) return null
  return <small className="on-what-if">{t('flagAfter', { to: found.to })}</small>
}

/** What is said only while a what-if changes the numbers. */
export function OnlyInWhatIf({ children }: { children: ReactNode }) {
  return (
    <WithinWhatIf>
      <Changed>{children}</Changed>
    </WithinWhatIf>
  )
}

function Changed({ children }: { children: ReactNode }) {
  return usePartState().figures.moves.length > 0 ? children : null
}
