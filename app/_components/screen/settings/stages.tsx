'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import type { Stage } from '#lib/screening/board'
import { type Draft, withoutStage, withStageMoved } from './draft'

type Props = {
  readonly draft: Draft
  /** the stages that the server has: only those can have start-ups in them */
  readonly kept: readonly Stage[]
  readonly most: number
  readonly onChange: (draft: Draft) => void
}

/** The team's own stages, in order; buttons move them, so that keys and fingers can do what a mouse would drag. */
export function Stages({ draft, kept, most, onChange }: Props) {
  const t = useTranslations('screen.settings.stages')
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const { stages } = draft

  const move = (stage: Stage, by: -1 | 1) => {
    const moved = withStageMoved(stages, stage.id, by)
    onChange({ ...draft, stages: moved })
    setSaid(t('moved', { of: stage.name, number: moved.findIndex(({ id }) => id === stage.id) + 1 }))
  }
  const remove = (stage: Stage, place: number) => {
    const to = stages[place === 0 ? 1 : place - 1]
    if (to === undefined) return
    onChange(withoutStage(draft, stage.id, to.id))
    setSaid(t('removed', { of: stage.name }))
    list.current?.focus()
  }
  const add = () => {
    const id = crypto.randomUUID()
    onChange({ ...draft, stages: [...stages, { id, name: '' }] })
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  const gone = kept.filter(({ id }) => Object.hasOwn(draft.moves, id))

  return (
    <fieldset className="set">
      <legend>{t('legend')}</legend>
      <p className="hint">{t('hint')}</p>
      <ol className="stages" ref={list} tabIndex={-1} aria-label={t('legend')}>
        {stages.map((stage, place) => (
          <li key={stage.id}>
            <label>
              <span className="vh">{t('name', { number: place + 1 })}</span>
              <input
                className="field"
                type="text"
                dir="auto"
                value={stage.name}
                autoComplete="off"
                data-path={`stages.${place}.name`}
                onChange={(event) => {
                  const name = event.target.value
                  onChange({ ...draft, stages: stages.map((one) => (one.id === stage.id ? { ...one, name } : one)) })
                }}
              />
            </label>
            <span className="stage-acts">
              <button
                className="btn line low"
                type="button"
                disabled={place === 0}
                onClick={() => move(stage, -1)}
                aria-label={t('up', { of: stage.name })}
              >
                <span className="flip">
                  <Icon name="down" />
                </span>
              </button>
              <button
                className="btn line low"
                type="button"
                disabled={place === stages.length - 1}
                onClick={() => move(stage, 1)}
                aria-label={t('down', { of: stage.name })}
              >
                <Icon name="down" />
              </button>
              <button
                className="btn line low"
                type="button"
                disabled={stages.length === 1}
                onClick={() => remove(stage, place)}
                aria-label={t('remove', { of: stage.name })}
              >
                <Icon name="close" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      {gone.map(({ id, name }) => (
        <label key={id} className="stage-move">
          <span>{t('reassign', { of: name })}</span>
          <select
            className="field"
            value={draft.moves[id]}
            onChange={(event) => onChange({ ...draft, moves: { ...draft.moves, [id]: event.target.value } })}
          >
            {stages.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className="row">
        <button className="btn line low" type="button" disabled={stages.length >= most} onClick={add}>
          {t('add')}
        </button>
        <span role="status" className="small">
          {said}
        </span>
      </p>
    </fieldset>
  )
}
