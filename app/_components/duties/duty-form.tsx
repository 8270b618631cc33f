'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useQuestion } from '#app/_components/licences/use-question.ts'
import { type FieldView, ProfileField } from './profile-field'

export type GroupView = { readonly id: string; readonly legend: string; readonly fields: readonly FieldView[] }

type Props = {
  readonly groups: readonly GroupView[]
  /** the profile as it was answered, and the filter */
  readonly query: string
}

/** What the calculator asks: markets first, then whatever they leave undecided. A plain form at heart: without script it is sent whole. */
export function DutyForm({ groups, query: asked }: Props) {
  const t = useTranslations('duties')
  const { query, type, ask, pending } = useQuestion(asked)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(query)
  }
  const filters = ['market', 'time', 'stand'] as const
  return (
    <form className="plan lic-form duty-form" method="get" onSubmit={submit} aria-busy={pending}>
      <h2>{t('form')}</h2>
      {groups.length > 1 && (
        <a className="duty-to-result" href="#duty-answer">
          {t('toAnswer')}
        </a>
      )}
      {filters.map((name) => query.has(name) && <input key={name} type="hidden" name={name} value={query.get(name) ?? ''} />)}
      {groups.map(({ id, legend, fields }) => (
        <fieldset key={id}>
          <legend>{legend}</legend>
          {fields.map((field) => (
            <ProfileField key={field.name} field={field} query={query} onType={type} onAsk={ask} />
          ))}
        </fieldset>
      ))}
      {groups.length === 1 && <p className="hint">{t('startWithMarkets')}</p>}
      <div className="row">
        <noscript>
          <button className="btn low" type="submit">
            {t('work')}
          </button>
        </noscript>
        <button className="btn line low" type="button" onClick={() => ask(new URLSearchParams())}>
          {t('reset')}
        </button>
      </div>
    </form>
  )
}
