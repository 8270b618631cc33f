'use client'

import { useRouter as useNextRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { sharePercent } from '#lib/i18n/format'
import type { Issue } from '#lib/issue'
import { addressWith } from '#lib/screening/address'

type Props = {
  readonly board: string
  readonly revision: number
  readonly dimensions: readonly { readonly id: string; readonly name: string }[]
  /** those that the board keeps */
  readonly kept: readonly number[]
  readonly mayManage: boolean
}

/** After the last movement, ms: the ranking follows the hand, and the server is not asked for every pixel. */
const settleMs = 120
const span = 20

/** Weights as a slider can move them: 1 to 1 to 1 is the same ranking as 10 to 10 to 10. */
const onSlider = (weights: readonly number[]): readonly number[] => {
  const factor = Math.max(1, Math.floor(span / 2 / Math.max(1, ...weights)))
  return weights.map((weight) => weight * factor)
}

/** The weights of a board, tried out by slider: the address carries them, so that the server ranks anew while nothing is saved. */
export function WeightPanel({ board, revision, dimensions, kept, mayManage }: Props) {
  const t = useTranslations('screen.board')
  const issueText = useIssueText()
  const router = useNextRouter()
  const search = useSearchParams()
  const asked = search.get('w')
  const [weights, setWeights] = useState<readonly number[]>(() => asked?.split('.').map(Number) ?? onSlider(kept))
  const [state, setState] = useState<'rest' | 'busy' | 'saved'>('rest')
  const [issue, setIssue] = useState<Issue | null>(null)
  const [isRanking, rank] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(asked)
  const most = Math.max(span, ...weights)
  const sum = weights.reduce((all, weight) => all + weight, 0)

  const show = (w: string | undefined) => {
    sent.current = w ?? null
    const params = Object.fromEntries(new URLSearchParams(location.search))
    rank(() => router.replace(`${location.pathname}${addressWith(params, { w })}`, { scroll: false }))
  }
  // Going back, or a second tab's link, changes the address from outside.
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    setWeights(asked?.split('.').map(Number) ?? onSlider(kept))
  }, [asked, kept])
  useEffect(() => () => clearTimeout(timer.current), [])

  const move = (place: number, weight: number) => {
    const next = weights.map((one, index) => (index === place ? weight : one))
    setWeights(next)
    setState('rest')
    clearTimeout(timer.current)
    if (next.some((one) => one > 0)) timer.current = setTimeout(show, settleMs, next.join('.'))
  }
  const reset = () => {
    clearTimeout(timer.current)
    setWeights(onSlider(kept))
    setIssue(null)
    show(undefined)
  }
  const save = async () => {
    if (state === 'busy') return
    setState('busy')
    setIssue(null)
    const named = Object.fromEntries(dimensions.map(({ id }, place) => [id, weights[place] ?? 0]))
    const answer = await request('PATCH', `/boards/${board}`, { revision, weights: named }, z.unknown())
    setState(answer.ok ? 'saved' : 'rest')
    if (answer.ok) show(undefined)
    else setIssue(answer.issue)
    router.refresh()
  }
  return (
    <details className="fold">
      <summary>{t('weights')}</summary>
      <div className="stack weights" aria-busy={isRanking}>
        <p className="small dim">{t('weightsLead')}</p>
        {dimensions.map(({ id, name }, place) => (
          <label className="rng" key={id}>
            <span>{name}</span>
            <output>{sharePercent(weights[place] ?? 0, sum)}</output>
            <input
              type="range"
              min={0}
              max={most}
              value={weights[place] ?? 0}
              aria-valuetext={sharePercent(weights[place] ?? 0, sum)}
              onChange={(event) => move(place, Number(event.currentTarget.value))}
            />
          </label>
        ))}
        {sum === 0 && (
          <p className="wrong" role="alert">
            {issueText('board.no-weight')}
          </p>
        )}
        {asked !== null && (
          <div className="row">
            {mayManage && (
              <button
                className="btn low"
                type="button"
                aria-disabled={state === 'busy' || sum === 0}
                onClick={() => sum > 0 && void save()}
              >
                {t(state === 'busy' ? 'saving' : 'save')}
              </button>
            )}
            <button className="btn line low" type="button" onClick={reset}>
              {t('reset')}
            </button>
          </div>
        )}
        <p className="small" role="status">
          {state === 'saved' ? t('saved') : ''}
        </p>
        {issue !== null && (
          <p className="wrong" role="alert">
            {issueText(issue.code, issue.data)}
          </p>
        )}
      </div>
    </details>
  )
}
