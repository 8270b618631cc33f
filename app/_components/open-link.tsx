'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

type State = 'idle' | 'opening' | 'refused'

/** What the links of each page open, as the interface names it. */
const kinds: Readonly<Record<string, string>> = { assess: 'assessments', share: 'shares', intake: 'intakes', invitation: 'invitations' }

/**
 * Turns the secret of a private link into a cookie. The secret stands in the fragment, which no server and no log sees; it is posted once,
 * removed from the address, and the page is loaded again with the cookie.
 */
export function OpenLink() {
  const t = useTranslations('errors')
  const [state, setState] = useState<State>('idle')
  useEffect(() => {
    const open = async () => {
      const secret = location.hash.slice(1)
      const [, page = '', id] = /^\/(?:zh|en)\/(assess|share|intake|invitation)\/([^/]+)/.exec(location.pathname) ?? []
      const kind = kinds[page]
      if (kind === undefined || id === undefined || !/^[A-Za-z0-9_-]{20,100}$/.test(secret)) return
      setState('opening')
      history.replaceState(null, '', location.pathname + location.search)
      const answer = await fetch(`/api/v1/${kind}/${encodeURIComponent(id)}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret }),
      }).catch(() => null)
      if (answer?.ok === true) location.reload()
      else setState('refused')
    }
    void open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])
  if (state === 'idle') return null
  return (
    <p className="notice" role="status">
      {state === 'opening' ? t('opening') : t('linkRefused')}
    </p>
  )
}
