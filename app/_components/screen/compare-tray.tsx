'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { Link } from '#app/i18n/navigation.ts'
import { useChoice } from './compare-choice'

const Flip = z.object({
  kind: z.enum(['none', 'tie', 'never', 'far', 'at']),
  first: z.string(),
  lead: z.string(),
  percent: z.string(),
})
type Flip = z.infer<typeof Flip>

/** How far the weights must move before two swap; `search` holds the weights and the reading on trial. */
function FlipSentence({ board, search }: { board: string; search: string }) {
  const t = useTranslations('screen.board')
  const { chosen } = useChoice()
  const [x, y] = chosen
  const [flip, setFlip] = useState<Flip | null>(null)
  useEffect(() => {
    if (x === undefined || y === undefined) return
    const stop = new AbortController()
    setFlip(null)
    const address = `/api/v1/boards/${board}/flips?x=${x.id}&y=${y.id}${search}`
    fetch(address, { signal: stop.signal })
      .then(async (response) =>
        setFlip(response.ok ? Flip.parse(await response.json()) : { kind: 'none', first: '', lead: '', percent: '' }),
      )
      .catch(() => {})
    return () => stop.abort()
  }, [board, search, x, y])
  if (x === undefined || y === undefined) return null
  if (flip === null) return <>{t('flipBusy')}</>
  const [first, second] = flip.first === y.id ? [y, x] : [x, y]
  const names = { x: first.name, y: second.name }
  switch (flip.kind) {
    case 'none':
      return <>{t('flipNot')}</>
    case 'tie':
      return <>{t('flipTie', names)}</>
    case 'never':
      return <>{t('flipNever', names)}</>
    case 'far':
      return <>{t('flipFar', { ...names, lead: flip.lead })}</>
    case 'at':
      return <>{t('flipAt', { ...names, lead: flip.lead, percent: flip.percent })}</>
  }
}

/** What is chosen for comparison, and what can be said of two. */
export function CompareTray({ board, search }: { board: string; search: string }) {
  const t = useTranslations('screen.board')
  const { chosen, toggle } = useChoice()
  if (chosen.length === 0) return null
  return (
    <section className="tray" aria-label={t('compare')}>
      <h2>{t('tray', { count: chosen.length })}</h2>
      <ul>
        {chosen.map((one) => (
          <li key={one.id}>
            <bdi>{one.name}</bdi>
            <button className="x" type="button" aria-label={t('remove', { name: one.name })} onClick={() => toggle(one)}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {chosen.length > 1 && (
        <Link className="btn low" href={`/screen/${board}/compare?${chosen.map(({ id }) => `s=${id}`).join('&')}`} prefetch={false}>
          {t('compareChosen', { count: chosen.length })} <Icon name="arrow" />
        </Link>
      )}
      <p aria-live="polite">
        {chosen.length === 2 ? <FlipSentence board={board} search={search} /> : chosen.length === 1 ? t('traySome') : ''}
      </p>
    </section>
  )
}
