import { useEffect, useState } from 'react'

/**
 * The secret of a link of a letter, from the fragment, which is taken out of the address at once; null where there is none, undefined
 * until the page has looked.
 */
export function useSecretInLink(): string | null | undefined {
  const [secret, setSecret] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    const found = location.hash.slice(1)
    if (found !== '') history.replaceState(null, '', location.pathname + location.search)
    setSecret((before) => (found === '' ? (before ?? null) : found))
  }, [])
  return secret
}
