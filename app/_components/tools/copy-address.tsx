'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'

/** Copies the address, which holds the whole question. */
export function CopyAddress({ line = false }: { line?: boolean }) {
  const t = useTranslations('site')
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      setCopied('yes')
    } catch {
      setCopied('no')
    }
  }
  return (
    <>
      <button className={line ? 'btn line low' : 'btn low'} type="button" onClick={copy}>
        <Icon name="link" /> {t('copyAddress')}
      </button>
      <span role="status" className="small">
        {copied === 'yes' && t('copied')}
        {copied === 'no' && t('copyFailed')}
      </span>
    </>
  )
}
