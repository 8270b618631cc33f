'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

/** A frame that has its size from the start and gets its chart when the reader comes near it, or prints. */
export function Near({ className, loading, children }: { className: string; loading: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const node = frame.current
    if (node === null) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '600px' },
    )
    watch.observe(node)
    const show = () => setNear(true)
    addEventListener('beforeprint', show)
    return () => {
      watch.disconnect()
      removeEventListener('beforeprint', show)
    }
  }, [])
  return (
    <div className={`${className} late`} ref={frame}>
      {near ? children : <p className="dim small">{loading}</p>}
    </div>
  )
}
