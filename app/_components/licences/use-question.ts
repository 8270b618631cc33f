import { useRouter } from 'next/navigation'
import { useCallback, useState, useTransition } from 'react'

/**
 * The question as a query. It stands in the address, and the server answers it; what is being changed is shown at once. `asked` is the
 * question that the server has answered.
 */
export function useQuestion(asked: string) {
  const router = useRouter()
  const [seen, setSeen] = useState(asked)
  const [query, setQuery] = useState(asked)
  const [pending, startTransition] = useTransition()
  if (seen !== asked) {
    setSeen(asked)
    setQuery(asked)
  }
  const ask = useCallback(
    (next: URLSearchParams) => {
      const text = next.toString()
      setQuery(text)
      startTransition(() => router.replace(text === '' ? location.pathname : `?${text}`, { scroll: false }))
    },
    [router],
  )
  return { query: new URLSearchParams(query), type: (next: URLSearchParams) => setQuery(next.toString()), ask, pending }
}
