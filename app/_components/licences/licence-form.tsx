'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { IntendedUse } from './intended-use'
import { type Entry, ItemList } from './item-list'
import { OwnEntries } from './own-entries'
import { useQuestion } from './use-question'

type Props = { readonly entries: readonly Entry[]; readonly query: string }

/** What is picked and what is meant. A plain form at heart: without script it is sent whole and answered by the same page. */
export function LicenceForm({ entries, query: asked }: Props) {
  const t = useTranslations('licences')
  const { query, type, ask, pending } = useQuestion(asked)
  const change = (name: string, value: string, on: boolean) => {
    const next = new URLSearchParams(query)
    next.delete(name, value)
    if (on) next.append(name, value)
    ask(next)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].filter(([name, value]) => value !== '' && name !== 'search')
    ask(new URLSearchParams(fields.map(([name, value]) => [name, String(value)])))
  }
  return (
    <form className="plan lic-form" method="get" onSubmit={submit} aria-busy={pending}>
      <h2>{t('form')}</h2>
      <ItemList entries={entries} query={query} onChange={change} />
      <IntendedUse query={query} onChange={change} onType={type} onAsk={ask} />
      <OwnEntries query={query} onAsk={ask} />
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
