import { useEffect, useState } from 'react'

/**
 * The secret of a link of a letter, from the fragment, which is taken out of the address at once; null where there is none, undefined
 * until the page has looked. A link that is opened in the same tab is another fragment of the same page, so the page goes on looking.
 */
export function useSecretInLink(): string | null | undefined {
  const [secret, setSecret] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    const look = () => {
      const found = location.hash.slice(1)
      if (found !== '') history.replaceState(null, '', location.pathname + location.search)
      setSecret((before) => (found === '' ? (before ?? null) : found))
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return secret
}
