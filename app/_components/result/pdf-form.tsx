'use client'

import { type FormEvent, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { type Locale, languageTags, localeNames, locales } from '#lib/i18n/locale'
import { type Edition, editions as every } from '#lib/report/edition'

type State = 'idle' | 'preparing' | 'done' | 'busy' | 'missing' | 'offline' | 'failed'
type Words = Readonly<Record<'legend' | 'download' | 'edition' | Exclude<State, 'idle'>, string>> & {
  /** name of each edition, and what it discloses */
  readonly editions: Readonly<Record<Edition, { readonly name: string; readonly about: string }>>
}

type Props = {
  readonly action: string
  readonly locale: Locale
  readonly fileStem: string
  readonly words: Words
  /** those that may be had */
  readonly editions?: readonly Edition[] | undefined
}

const stateOf = (status: number): State => {
  if (status === 404) return 'missing'
  return status === 429 || status === 503 ? 'busy' : 'failed'
}

/** The name that the server gave the file (RFC 5987 form first), or null. */
const nameOf = (disposition: string | null): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return encoded === undefined ? (/filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null) : decodeURIComponent(encoded)
}

const save = (pdf: Blob, name: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(pdf)
  link.download = name
  link.click()
  // The browser has taken the address by the next turn; some need a moment to begin reading.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Chooses language and edition of the PDF and fetches it. Without JavaScript it is an ordinary form that opens the file. */
export function PdfForm({ action, locale, fileStem, words, editions = every }: Props) {
  const [state, setState] = useState<State>('idle')
  const [edition, setEdition] = useState<Edition>(editions[0] ?? 'full')
  const fetchPdf = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state === 'preparing') return
    const language = String(new FormData(event.currentTarget).get('lang'))
    setState('preparing')
    try {
      const answer = await fetch(`${action}?lang=${language}&edition=${edition}`)
      if (!answer.ok) return setState(stateOf(answer.status))
      save(await answer.blob(), nameOf(answer.headers.get('content-disposition')) ?? `${fileStem}.pdf`)
      setState('done')
    } catch {
      setState('offline')
    }
  }
  return (
    <form className="pdf" action={action} method="get" onSubmit={fetchPdf}>
      <fieldset className="seg">
        <legend className="vh">{words.legend}</legend>
        {locales.map((one) => (
          <label className="pick" key={one}>
            <input type="radio" name="lang" value={one} defaultChecked={one === locale} />
            <span className="box" lang={languageTags[one]}>
              <span className="dot" />
              {localeNames[one]}
            </span>
          </label>
        ))}
      </fieldset>
      {editions.length > 1 && (
        <fieldset className="seg">
          <legend className="vh">{words.edition}</legend>
          {editions.map((one) => (
            <label className="pick" key={one}>
              <input type="radio" name="edition" value={one} checked={one === edition} onChange={() => setEdition(one)} />
              <span className="box">
                <span className="dot" />
                {words.editions[one].name}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <button className="btn low" type="submit" aria-disabled={state === 'preparing'}>
        <Icon name="download" />
        {words.download}
      </button>
      <p className="pdf-about" aria-live="polite">
        {words.editions[edition].about}
      </p>
      <p className="pdf-state" role="status" data-state={state}>
        {state === 'idle' ? null : words[state]}
      </p>
    </form>
  )
}
