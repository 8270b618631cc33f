import { useTranslations } from 'next-intl'
import { Suspense, use } from 'react'
import type { RankInterval } from '#lib/screening/ranking'

type Props = { readonly id: string; readonly rank: number | null; readonly intervals: Promise<ReadonlyMap<string, RankInterval>> | null }

function Interval({ id, rank, intervals }: { id: string; rank: number; intervals: Promise<ReadonlyMap<string, RankInterval>> }) {
  const t = useTranslations('screen.board')
  const found = use(intervals).get(id)
  if (found === undefined) return <>{rank}</>
  const { best, worst } = found
  return (
    <>
      <span aria-hidden="true">{best === worst ? rank : t('interval', { best: String(best), worst: String(worst) })}</span>
      <span className="vh">{t('intervalText', { rank: String(rank), best: String(best), worst: String(worst) })}</span>
    </>
  )
}

/** The rank at once, and its interval as soon as it has been worked out beside the table. */
export function RankCell({ id, rank, intervals }: Props) {
  if (rank === null) return null
  if (intervals === null) return <>{rank}</>
  return (
    <Suspense fallback={rank}>
      <Interval id={id} rank={rank} intervals={intervals} />
    </Suspense>
  )
}
