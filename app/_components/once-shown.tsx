'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'

/** A secret that has just been made: nobody can read it again. The focus goes to it, since it is what was asked for. */
export function OnceShown(props: { secret: string; about: string; hint: string; copy?: string }) {
  const { secret, about, hint } = props
  const t = useTranslations('programs.once')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  useEffect(() => {
    if (secret !== '') field.current?.focus()
    setCopied(null)
  }, [secret])
  const put = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setCopied('yes')
    } catch {
      field.current?.select()
      setCopied('no')
    }
  }
  return (
    <div className="made-link">
      <label className="label" htmlFor={id}>
        {about}
      </label>
      <input ref={field} id={id} className="field mono" readOnly value={secret} onFocus={(event) => event.target.select()} />
      <p className="hint">{hint}</p>
      <p className="row">
        <button className="btn low" type="button" onClick={() => void put()}>
          <Icon name="link" /> {props.copy ?? t('copy')}
        </button>
        <span role="status" className="small">
          {copied === 'yes' && t('copied')}
          {copied === 'no' && t('byHand')}
        </span>
      </p>
    </div>
  )
}
