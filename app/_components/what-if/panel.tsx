'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { moveKey, movesWithin } from '#lib/report/move-parts'
import { plannedMove } from './check'
import { usePartState, useWhatIf, useWhatIfSnapshot } from './provider'
import { Saved } from './saved'
import { criticalOf, Outcome } from './strip'

/** The switch, the buttons and the outcome, above the plan; a bar at the foot of the window stands in while they are out of sight. */
export function Panel() {
  const t = useTranslations('whatIf')
  const { frame, part, store } = useWhatIf()
  const { choice, canUndo } = useWhatIfSnapshot()
  const state = usePartState()
  const { figures, now } = state
  const chosen = movesWithin(choice.moves, frame.within)
  const all = () => {
    const planned = now.plan.flatMap(({ practice }) => {
      const move = plannedMove(frame, state, practice)
      return move === null ? [] : [{ ...move, practice: moveKey(practice, frame.within) }]
    })
    // Who has taken a practice further than the plan keeps that.
    const own = new Set(choice.moves.filter(({ level }) => level !== undefined).map(({ practice }) => practice))
    const added = planned.filter(({ practice }) => !own.has(practice))
    const named = new Set(added.map(({ practice }) => practice))
    store.setAll([...choice.moves.filter(({ practice }) => !named.has(practice)), ...added])
  }
  // The other instrument's stay.
  const none = () => {
    const own = new Set(chosen.map(({ practice }) => moveKey(practice, frame.within)))
    store.setAll(choice.moves.filter(({ practice }) => !own.has(practice)))
  }
  return (
    <div className="what-if">
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
          <button className="btn line low" type="button" onClick={none} disabled={chosen.length === 0}>
            {t('reset')}
          </button>
        </div>
      </div>
      {figures.moves.length > 0 ? (
        <Outcome figures={figures} />
      ) : (
        <p className="dim small">{t(choice.on || chosen.length === 0 ? 'none' : 'off')}</p>
      )}
      <Saved asks={part === 0} />
      {part === 0 && <Announcement />}
      {part === 0 && <Bar />}
    </div>
  )
}

/** Whether one of the panels is in the window. True until it is known, so that nothing flashes up while the page is being loaded. */
function useInSight(): boolean {
  const [inSight, setInSight] = useState(true)
  useEffect(() => {
    const seen = new Set<Element>()
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) seen.add(target)
        else seen.delete(target)
      }
      setInSight(seen.size > 0)
    })
    for (const node of document.querySelectorAll('.what-if')) watch.observe(node)
    return () => watch.disconnect()
  }, [])
  return inSight
}

/** At the foot of the window, while no panel is in sight. */
function Bar() {
  const t = useTranslations('whatIf')
  const { store, whole } = useWhatIf()
  const { parts, canUndo } = useWhatIfSnapshot()
  const inSight = useInSight()
  const count = parts.reduce((sum, { figures }) => sum + figures.moves.length, 0)
  if (inSight || count === 0) return null
  const titles = whole.parts.map(({ title }) => title)
  return (
    <aside className="what-if-bar" aria-label={t('strip')}>
      <p>
        <span>{t('bar', { count })}</span>
        {parts.map(({ figures: { readings } }, place) =>
          (parts.length > 1 ? (['evidenced'] as const) : (['evidenced', 'claimed'] as const)).map((reading) => (
            <span key={`${titles[place]} ${reading}`}>
              {parts.length > 1 && titles[place]} {t(`reading.${reading}`)}{' '}
              <b>{t('change', { from: readings[reading].score.from.label, to: readings[reading].score.to.label })}</b>
            </span>
          )),
        )}
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
  const { whole } = useWhatIf()
  const { choice, parts } = useWhatIfSnapshot()
  const [said, setSaid] = useState('')
  const first = useRef(choice)
  useEffect(() => {
    if (first.current === choice) return
    const sentences = parts.map(({ figures }, place) => {
      const frame = whole.parts[place]
      const band = (index: number | null) => frame?.bands[index ?? -1] ?? t('noBand')
      const { evidenced, claimed } = figures.readings
      const sentence = t('announce', {
        evidenced: evidenced.score.to.label,
        evidencedBand: band(evidenced.band.to),
        claimed: claimed.score.to.label,
        claimedBand: band(claimed.band.to),
        flags: criticalOf(figures.flags, (id) => frame?.flags[id]?.watch ?? false).to,
      })
      return parts.length > 1 ? t('of', { title: frame?.title ?? '', sentence }) : sentence
    })
    const sentence = choice.on ? sentences.join(' ') : t('announceOff')
    const timer = setTimeout(() => setSaid(sentence), quietMs)
    return () => clearTimeout(timer)
  }, [choice, parts, whole, t])
  return (
    <p className="vh" role="status">
      {said}
    </p>
  )
}
