'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { share as shareText } from '#lib/i18n/format'
import { isLocale } from '#lib/i18n/locale'
import { boardReadings, type FlagGate, flagGates } from '#lib/screening/board'
import type { Draft } from './draft'

export type Named = { readonly id: string; readonly name: string }
type Props = { readonly draft: Draft; readonly onChange: (draft: Draft) => void }

/** A whole number for each dimension. */
function Numbers(props: {
  readonly within: 'weights' | 'gates.least'
  readonly dimensions: readonly Named[]
  readonly values: Readonly<Record<string, string>>
  readonly after: (id: string) => string
  readonly onChange: (values: Readonly<Record<string, string>>) => void
}) {
  const { within, dimensions, values, after, onChange } = props
  const base = useId()
  return (
    <div className="numbers">
      {dimensions.map(({ id, name }) => (
        <div key={id}>
          <label className="label" htmlFor={`${base}-${id}`}>
            {name}
          </label>
          <input
            id={`${base}-${id}`}
            className="field"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={values[id] ?? ''}
            data-path={`${within}.${id}`}
            aria-describedby={`${base}-${id}-after`}
            onChange={(event) => onChange({ ...values, [id]: event.target.value })}
          />
          <span className="small dim" id={`${base}-${id}-after`}>
            {after(id)}
          </span>
        </div>
      ))}
    </div>
  )
}

/** Weights of the dimensions, with what each comes to. `own` are those of the instrument. */
export function Weights({
  draft,
  onChange,
  dimensions,
  own,
}: Props & { readonly dimensions: readonly Named[]; readonly own: Draft['weights'] }) {
  const t = useTranslations('screen.settings.weights')
  const locale = useLocale()
  const weights = dimensions.map(({ id }) => Number(draft.weights[id]) || 0)
  const sum = weights.reduce((total, one) => total + one, 0)
  const share = (id: string) => {
    const weight = Number(draft.weights[id]) || 0
    return sum === 0 ? '' : t('share', { share: shareText(weight / sum, isLocale(locale) ? locale : 'en') })
  }
  const set = (values: Draft['weights']) => onChange({ ...draft, weights: values })
  return (
    <fieldset className="set">
      <legend>{t('legend')}</legend>
      <p className="hint">{t('hint')}</p>
      <Numbers within="weights" dimensions={dimensions} values={draft.weights} after={share} onChange={set} />
      <p className="row">
        <button className="btn line low" type="button" onClick={() => set(own)}>
          {t('own')}
        </button>
        <button className="btn line low" type="button" onClick={() => set(Object.fromEntries(dimensions.map(({ id }) => [id, '1'])))}>
          {t('equal')}
        </button>
      </p>
    </fieldset>
  )
}

export function Reading({ draft, onChange }: Props) {
  const t = useTranslations('screen.settings.reading')
  return (
    <fieldset className="set">
      <legend>{t('legend')}</legend>
      <div className="two solid">
        {boardReadings.map((reading) => (
          <label className="pick" key={reading}>
            <input
              type="radio"
              name="reading"
              value={reading}
              checked={draft.reading === reading}
              onChange={() => onChange({ ...draft, reading })}
            />
            <span className="box">
              <span>
                <strong>{t(reading)}</strong>
                <span className="d">{t(`${reading}Help`)}</span>
              </span>
              <span className="dot" />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function Tolerance({ draft, onChange }: Props) {
  const t = useTranslations('screen.settings.tolerance')
  const locale = useLocale()
  const id = useId()
  const said = shareText(draft.tolerance / 100, isLocale(locale) ? locale : 'en')
  return (
    <div className="set tolerance">
      <label className="label" htmlFor={id}>
        {t('label')}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={draft.tolerance}
        aria-valuetext={said}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange({ ...draft, tolerance: Number(event.target.value) })}
      />
      <output htmlFor={id}>{said}</output>
      <span className="hint" id={`${id}-hint`}>
        {t('hint', { percent: said })}
      </span>
    </div>
  )
}

/** `bands` from the lowest up. */
export function Gates({
  draft,
  onChange,
  dimensions,
  bands,
}: Props & { readonly dimensions: readonly Named[]; readonly bands: readonly string[] }) {
  const t = useTranslations('screen.settings.gates')
  const asFlagGate = (text: string): FlagGate => flagGates.find((gate) => gate === text) ?? draft.flags
  return (
    <fieldset className="set">
      <legend>{t('legend')}</legend>
      <p className="hint">{t('hint')}</p>
      <div className="two gates">
        <label>
          <span className="label">{t('band')}</span>
          <select className="field" value={draft.band} onChange={(event) => onChange({ ...draft, band: Number(event.target.value) })}>
            {bands.map((band, index) => (
              <option key={band} value={index}>
                {index === 0 ? t('anyBand') : band}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">{t('flags')}</span>
          <select className="field" value={draft.flags} onChange={(event) => onChange({ ...draft, flags: asFlagGate(event.target.value) })}>
            {flagGates.map((gate) => (
              <option key={gate} value={gate}>
                {t(`flag.${gate}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="least">
        <legend className="label">{t('minimumLegend')}</legend>
        <p className="hint">{t('minimumHint')}</p>
        <Numbers
          within="gates.least"
          dimensions={dimensions}
          values={draft.least}
          after={() => '%'}
          onChange={(least) => onChange({ ...draft, least })}
        />
      </fieldset>
    </fieldset>
  )
}

/** `team` are the members with a choice: owners see every board of theirs. */
export function Members({ draft, onChange, team }: Props & { readonly team: readonly Named[] }) {
  const t = useTranslations('screen.settings.members')
  const { members } = draft
  const toggle = (id: string) =>
    onChange({ ...draft, members: members?.includes(id) === true ? members.filter((one) => one !== id) : [...(members ?? []), id] })
  return (
    <fieldset className="set">
      <legend>{t('legend')}</legend>
      <div className="two solid">
        {(['all', 'some'] as const).map((who) => (
          <label className="pick" key={who}>
            <input
              type="radio"
              name="members"
              checked={(members === null) === (who === 'all')}
              onChange={() => onChange({ ...draft, members: who === 'all' ? null : (members ?? []) })}
            />
            <span className="box">
              <strong>{t(who)}</strong>
              <span className="dot" />
            </span>
          </label>
        ))}
      </div>
      <p className="hint">{t('hint')}</p>
      {members !== null && (
        <ul className="member-picks">
          {team.map(({ id, name }) => (
            <li key={id}>
              <label className="lic-pick">
                <input type="checkbox" checked={members.includes(id)} onChange={() => toggle(id)} />
                <bdi>{name}</bdi>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
