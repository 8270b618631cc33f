'use client'

import { useTranslations } from 'next-intl'
import { percent, tenths } from '#lib/i18n/format'
import type { LimitFact } from '#lib/report/limit-facts'
import type { PartFrame } from './frame'
import { useWhatIf } from './provider'

type Say = ReturnType<typeof useTranslations<'report.limit'>>

/** One line that a set of limits is told apart by. */
const keyOf = (fact: LimitFact): string => ('flag' in fact ? fact.flag : 'dimension' in fact ? fact.dimension : fact.kind)

const sentence = (t: Say, { bands, dimensions, flags }: PartFrame, fact: LimitFact): string => {
  switch (fact.kind) {
    case 'none':
    case 'top':
      return t(fact.kind)
    case 'flag':
      return t('flag', { flag: flags[fact.flag]?.short ?? '', status: fact.status, band: bands[fact.band] ?? '' })
    case 'step':
    case 'weakest':
      return t(fact.kind, {
        dimension: dimensions[fact.dimension] ?? '',
        percent: percent(fact.percent),
        threshold: fact.threshold,
        next: bands[fact.next] ?? '',
      })
    case 'score':
      return t('score', { points: tenths(fact.points), next: bands[fact.next] ?? '' })
  }
}

/** What would hold the band of a reading, in the sentences of the report. */
export function Limits({ facts }: { facts: readonly LimitFact[] }) {
  const t = useTranslations('report.limit')
  const { frame } = useWhatIf()
  return (
    <ul>
      {facts.map((fact) => (
        <li key={keyOf(fact)}>{sentence(t, frame, fact)}</li>
      ))}
    </ul>
  )
}
