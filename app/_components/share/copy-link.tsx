'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'

/** A link that has just been made, in full: nobody can read it again. The focus goes to it, since it is what was asked for. */
export function CopyLink({ link, about }: { link: string; about: string }) {
  const t = useTranslations('share.made')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  useEffect(() => {
    if (link !== '') field.current?.focus()
    setCopied(null)
  }, [link])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
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
      <input ref={field} id={id} className="field mono" readOnly value={link} onFocus={(event) => event.target.select()} />
      <p className="hint">{t('once')}</p>
      <p className="row">
        <button className="btn low" type="button" onClick={() => void copy()}>
          <Icon name="link" /> {t('copy')}
        </button>
        <span role="status" className="small">
          {copied === 'yes' && t('copied')}
          {copied === 'no' && t('byHand')}
        </span>
      </p>
    </div>
  )
}
