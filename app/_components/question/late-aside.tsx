import dynamic from 'next/dynamic'
import { useSyncExternalStore } from 'react'

/** Below this there is no room for it (styles/narrow.css), so phones never load what reckons it. */
const roomy = '(min-width: 68.01rem)'

const subscribe = (notify: () => void) => {
  const media = matchMedia(roomy)
  media.addEventListener('change', notify)
  return () => media.removeEventListener('change', notify)
}

const Blank = () => <div className="slab blank" />

const SectionAside = dynamic(() => import('./aside').then((module) => module.SectionAside), { ssr: false, loading: Blank })

/** The readings so far, loaded after the question: they need the whole of scoring. */
export function LateAside(props: { readonly section: string; readonly isDimension: boolean }) {
  const isRoomy = useSyncExternalStore(
    subscribe,
    () => matchMedia(roomy).matches,
    () => false,
  )
  return isRoomy ? <SectionAside {...props} /> : <Blank />
}
