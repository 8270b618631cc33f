'use client'

import { useEffect, useRef, useState } from 'react'
import { isAllOpen, openForPrint, recall, remember, setAll, unfold } from './unfold'

type Place = { readonly id: string; readonly heading: string }
type Words = Readonly<Record<'contents' | 'openAll' | 'closeAll', string>>

/** The section that the reader is in: the last that began above the upper fifth of the window. */
function useHere(places: readonly Place[]): string | null {
  const [here, setHere] = useState<string | null>(null)
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        const entered = entries.findLast(({ isIntersecting }) => isIntersecting)
        if (entered !== undefined) setHere(entered.target.id)
      },
      { rootMargin: '-20% 0px -79% 0px' },
    )
    for (const { id } of places) {
      const section = document.getElementById(id)
      if (section !== null) watch.observe(section)
    }
    return () => watch.disconnect()
  }, [places])
  return here
}

/** Keeps what is unfolded, unfolds what a link points to, and everything for the printer. Says whether all is open. */
function useFolds() {
  const [allOpen, setAllOpen] = useState(false)
  useEffect(() => {
    let isPrinting = false
    let restore = () => {}
    const toggled = () => {
      if (isPrinting) return
      remember()
      setAllOpen(isAllOpen())
    }
    const follow = () => unfold(decodeURIComponent(location.hash.slice(1)))
    const before = () => {
      isPrinting = true
      restore = openForPrint()
    }
    const after = () => {
      restore()
      isPrinting = false
    }
    recall()
    if (location.hash !== '') follow()
    document.addEventListener('toggle', toggled, { capture: true })
    addEventListener('hashchange', follow)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      document.removeEventListener('toggle', toggled, { capture: true })
      removeEventListener('hashchange', follow)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return allOpen
}

/** The places on this page and where the reader is among them, and one button for all folds. On a phone it stays at the upper edge. */
export function SectionNav({ places, words }: { places: readonly Place[]; words: Words }) {
  const here = useHere(places)
  const allOpen = useFolds()
  const list = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (list.current !== null) list.current.open = false
  }
  return (
    <div className="toc">
      <nav aria-label={words.contents}>
        <details ref={list}>
          <summary>
            <b>{words.contents}</b>
            <span>{places.find(({ id }) => id === here)?.heading}</span>
          </summary>
          <div>
            {places.map(({ id, heading }) => (
              <a key={id} href={`#${id}`} aria-current={id === here ? 'location' : undefined} onClick={close}>
                {heading}
              </a>
            ))}
          </div>
        </details>
      </nav>
      <button className="btn line low" type="button" onClick={() => setAll(!allOpen)}>
        {allOpen ? words.closeAll : words.openAll}
      </button>
    </div>
  )
}
