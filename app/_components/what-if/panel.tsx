'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { plannedMove } from './check'
import { useWhatIf, useWhatIfSnapshot } from './provider'
import { Saved } from './saved'
import { criticalOf, Outcome } from './strip'

/** The switch, the buttons and the outcome, above the plan; a bar at the foot of the window stands in while they are out of sight. */
export function Panel() {
  const t = useTranslations('whatIf')
  const { frame, store } = useWhatIf()
  const snapshot = useWhatIfSnapshot()
  const { choice, figures, canUndo, now } = snapshot
  const frameRef = useRef<HTMLDivElement>(null)
  const inSight = useInSight(frameRef)
  const all = () => {
    const planned = now.plan.flatMap(({ practice }) => {
      const move = plannedMove(frame, snapshot, practice)
      return move === null ? [] : [move]
    })
    // Who has taken a practice further than the plan keeps that.
    const own = new Set(choice.moves.filter(({ level }) => level !== undefined).map(({ practice }) => practice))
    const added = planned.filter(({ practice }) => !own.has(practice))
    const named = new Set(added.map(({ practice }) => practice))
    store.setAll([...choice.moves.filter(({ practice }) => !named.has(practice)), ...added])
  }
  return (
    <div className="what-if" ref={frameRef}>
      <p className="dim small">{t('intro')}</p>
      <div className="what-if-tools">
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={choice.on}
            aria-checked={choice.on}
            onChange={({ target }) => store.turn(target.checked)}
          />
          <i />
          {t('switch')}
        </label>
        <div className="row">
          <button className="btn line low" type="button" onClick={all} disabled={now.plan.length === 0}>
            {t('all')}
          </button>
          <button className="btn line low" type="button" onClick={() => store.undo()} disabled={!canUndo}>
            {t('undo')}
          </button>
          <button className="btn line low" type="button" onClick={() => store.setAll([])} disabled={choice.moves.length === 0}>
            {t('reset')}
          </button>
        </div>
      </div>
      {figures.moves.length > 0 ? (
        <Outcome figures={figures} />
      ) : (
        <p className="dim small">{t(choice.on || choice.moves.length === 0 ? 'none' : 'off')}</p>
      )}
      <Saved />
      <Announcement />
      {!inSight && figures.moves.length > 0 && <Bar />}
    </div>
  )
}

/** True until it is known, so that nothing flashes up while the page is being loaded. */
function useInSight(target: { readonly current: HTMLElement | null }): boolean {
  const [inSight, setInSight] = useState(true)
  useEffect(() => {
    const node = target.current
    if (node === null) return
    const watch = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? true))
    watch.observe(node)
    return () => watch.disconnect()
  }, [target])
  return inSight
}

function Bar() {
  const t = useTranslations('whatIf')
  const { store } = useWhatIf()
  const { figures, canUndo } = useWhatIfSnapshot()
  const { evidenced, claimed } = figures.readings
  return (
    <aside className="what-if-bar" aria-label={t('strip')}>
      <p>
        <span>{t('bar', { count: figures.moves.length })}</span>
        <span>
          {t('reading.evidenced')} <b>{t('change', { from: evidenced.score.from.label, to: evidenced.score.to.label })}</b>
        </span>
        <span>
          {t('reading.claimed')} <b>{t('change', { from: claimed.score.from.label, to: claimed.score.to.label })}</b>
        </span>
      </p>
      <button className="btn line low" type="button" onClick={() => store.undo()} disabled={!canUndo}>
        {t('undo')}
      </button>
      <a className="btn low" href="#plan">
        {t('toPlan')}
      </a>
    </aside>
  )
}

/** Said once the person has stopped for a moment, not at every tick. */
const quietMs = 700

function Announcement() {
  const t = useTranslations('whatIf')
  const { frame } = useWhatIf()
  const { choice, figures } = useWhatIfSnapshot()
  const [said, setSaid] = useState('')
  const first = useRef(choice)
  useEffect(() => {
    if (first.current === choice) return
    const band = (place: number | null) => frame.bands[place ?? -1] ?? t('noBand')
    const { evidenced, claimed } = figures.readings
    const sentence = choice.on
      ? t('announce', {
          evidenced: evidenced.score.to.label,
          evidencedBand: band(evidenced.band.to),
          claimed: claimed.score.to.label,
          claimedBand: band(claimed.band.to),
          flags: criticalOf(figures.flags, (id) => frame.flags[id]?.watch ?? false).to,
        })
      : t('announceOff')
    const timer = setTimeout(() => setSaid(sentence), quietMs)
    return () => clearTimeout(timer)
  }, [choice, figures, frame, t])
  return (
    <p className="vh" role="status">
      {said}
    </p>
  )
}
