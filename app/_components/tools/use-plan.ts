import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Accelerator } from '#lib/evidence/compute/facts'
import type { FieldName } from '#lib/evidence/compute/fields'
import { parseTexts, queryOfTexts, type Texts, textsOfQuery } from '#lib/evidence/compute/inputs'

/** After the last keystroke, ms; often enough for a link to be right, seldom enough for browsers that count. */
const settleMs = 400

/**
 * What is typed, kept in the address so that it can be shared. Going back undoes one field at a time: the first change of a field makes
 * a new entry, further ones replace it.
 */
export function usePlan(accelerators: readonly Accelerator[]) {
  const search = useSearchParams().toString()
  const [texts, setTexts] = useState<Texts>(() => textsOfQuery(new URLSearchParams(search)))
  const written = useRef(queryOfTexts(texts))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const fresh = useRef(true)

  useEffect(() => {
    const found = textsOfQuery(new URLSearchParams(search))
    if (queryOfTexts(found) === written.current) return
    clearTimeout(timer.current)
    written.current = queryOfTexts(found)
    setTexts(found)
  }, [search])

  useEffect(() => () => clearTimeout(timer.current), [])

  const write = useCallback((next: Texts) => {
    const query = queryOfTexts(next)
    if (query === written.current) return
    written.current = query
    const address = query === '' ? location.pathname : `?${query}`
    if (fresh.current) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    fresh.current = false
  }, [])

  const set = useCallback(
    (next: Texts, now: boolean) => {
      setTexts(next)
      clearTimeout(timer.current)
      if (now) write(next)
      else timer.current = setTimeout(write, settleMs, next)
    },
    [write],
  )

  /** A choice is whole at once; a text is written when it settles. */
  const change = useCallback(
    (name: FieldName, text: string, whole: boolean) => {
      if (whole) fresh.current = true
      set({ ...texts, [name]: text }, whole)
    },
    [set, texts],
  )
  const enter = useCallback(() => {
    fresh.current = true
  }, [])
  const reset = useCallback(() => {
    fresh.current = true
    set({}, true)
  }, [set])

  const parsed = useMemo(() => parseTexts(texts, accelerators), [texts, accelerators])
  return { texts, parsed, change, enter, reset }
}
