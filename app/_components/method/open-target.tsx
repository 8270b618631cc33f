'use client'

import { useEffect } from 'react'

const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const folded = target?.closest('details')
  if (folded == null || target === null) return
  folded.open = true
  target.scrollIntoView()
}

/** Unfolds what the address points to; a browser does so by itself only when it loads the page anew. */
export function OpenTarget() {
  useEffect(() => {
    openTarget()
    addEventListener('hashchange', openTarget)
    return () => removeEventListener('hashchange', openTarget)
  }, [])
  return null
}
