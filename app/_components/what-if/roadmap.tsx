'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { moveKey } from '#lib/report/move-parts'
import { leastCapacity, mostCapacity, type ScheduledStep, type ScheduledWindow, type ScoresAfter, schedule } from '#lib/report/schedule'
import { readCapacity } from './choice'
import type { PartFrame } from './frame'
import { useWhatIf, useWhatIfSnapshot } from './provider'

/** The chosen in order, over 30, 60 and 90 days. It may lag a moment behind a tick, so that the scores need not wait for it. */
export function Roadmap() {
  const t = useTranslations('report.roadmap')
  const { whole } = useWhatIf()
  const { choice } = useWhatIfSnapshot()
  const { moves, capacity } = useDeferredValue(choice)
  const windows = useMemo(() => schedule(whole.parts, { moves, capacity }), [whole, moves, capacity])
  if (windows.length === 0) return <p className="dim">{t('empty')}</p>
  return (
    <>
      <Capacity />
      <ol className="windows">
        {windows.map((window) => (
          <Window key={window.end} window={window} />
        ))}
      </ol>
    </>
  )
}

function Capacity() {
  const t = useTranslations('report.roadmap')
  const { store } = useWhatIf()
  const { choice } = useWhatIfSnapshot()
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const text = typed ?? String(choice.capacity)
  const isBad = readCapacity(text) === null
  const type = (value: string) => {
    setTyped(value)
    const capacity = readCapacity(value)
    if (capacity !== null && capacity !== choice.capacity) store.setCapacity(capacity)
  }
  return (
    <div className="capacity">
      <label htmlFor={id}>{t('capacity')}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isBad}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          if (!isBad) setTyped(null)
        }}
        data-least={leastCapacity}
        data-most={mostCapacity}
      />
      <span>{t('unit')}</span>
      <small id={`${id}-help`} className={isBad ? 'warn' : 'dim'} role={isBad ? 'alert' : undefined}>
        {t(isBad ? 'capacityBad' : 'capacityHelp')}
      </small>
    </div>
  )
}

function Window({ window: { end, steps, effort, after } }: { window: ScheduledWindow }) {
  const t = useTranslations('report.roadmap')
  const { whole } = useWhatIf()
  return (
    <li>
      <h3>
        {t('window', { end: String(end) })}
        <small>
          {t('load', { days: effort })}
          {end === null && <> · {t('later')}</>}
        </small>
      </h3>
      <ol>
        {steps.map((step) => (
          <Step key={`${step.part} ${step.practice} ${step.from}`} step={step} />
        ))}
      </ol>
      {whole.parts.map((frame, place) => (
        <After key={frame.within ?? ''} frame={frame} after={after[place]} end={end} named={whole.parts.length > 1} />
      ))}
    </li>
  )
}

type AfterProps = { frame: PartFrame; after: ScoresAfter | undefined; end: number | null; named: boolean }

function After({ frame, after, end, named }: AfterProps) {
  const t = useTranslations('report.roadmap')
  if (after === undefined) return null
  const band = (place: number | null) => frame.bands[place ?? -1] ?? ''
  const sentence = t(end === null ? 'afterLater' : 'after', {
    evidenced: after.evidenced.score.label,
    evidencedBand: band(after.evidenced.band),
    claimed: after.claimed.score.label,
    claimedBand: band(after.claimed.band),
  })
  return <p className="then">{named ? t('of', { title: frame.title, sentence }) : sentence}</p>
}

function Step({ step: { part, practice, from, to, evidence, effort, gain, clears } }: { step: ScheduledStep }) {
  const t = useTranslations('report.roadmap')
  const { store, whole } = useWhatIf()
  const frame = whole.parts[part] ?? whole.parts[0]
  const names = frame.practices[practice]
  const grade = evidence === null ? '' : frame.grades[evidence]
  const what = from === to ? t('proof', { grade }) : t(evidence === null ? 'climb' : 'climbProof', { from, to, grade })
  return (
    <li>
      <div>
        <b>
          <span className="code">{names?.code}</span> <a href={`#practice-${practice}`}>{names?.short}</a>
        </b>
        <small>
          {whole.parts.length > 1 && <>{frame.title} · </>}
          {names?.dimension} · {what}
        </small>
        {clears.map((flag) => (
          <small className="crit" key={flag}>
            <Icon name="flag" />
            {t('clears', { flag: frame.flags[flag]?.short ?? '' })}
          </small>
        ))}
      </div>
      <span className="days">{effort === null ? t('noEffort') : t('effort', { days: effort })}</span>
      <span className="points">
        {gain.label} <small>{t(effort === null ? 'gainProof' : 'gain')}</small>
      </span>
      <button
        className="drop"
        type="button"
        aria-label={t('remove', { what: names?.short ?? '' })}
        onClick={() => store.set(moveKey(practice, frame.within), null)}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}
