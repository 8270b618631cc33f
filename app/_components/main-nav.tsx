'use client'

import { useState } from 'react'
import { Link, usePathname } from '#app/i18n/navigation.ts'

type Item = { readonly href: string; readonly label: string }
type Props = { readonly label: string; readonly menu: string; readonly items: readonly Item[] }

/** Links of the header; the one whose section is open is marked. Where they do not fit in a row they fold into a menu. */
export function MainNav({ label, menu, items }: Props) {
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const links = items.map((item) => (
    <Link
      key={item.href}
      href={item.href}
      prefetch={false}
      aria-current={path.startsWith(item.href) ? 'page' : undefined}
      onClick={() => setOpen(false)}
    >
      {item.label}
    </Link>
  ))
  return (
    <>
      <nav className="nav links" aria-label={label}>
        {links}
      </nav>
      <details className="menu" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{menu}</summary>
        <nav className="nav" aria-label={label}>
          {links}
        </nav>
      </details>
    </>
  )
}
