'use client'

import { useState } from 'react'
import { Link, usePathname } from '#app/i18n/navigation.ts'

type Item = { readonly href: string; readonly label: string }
type Props = { readonly label: string; readonly menu: string; readonly items: readonly Item[]; readonly folded: readonly Item[] }

/** Links of the header; the one whose section is open is marked. Where they do not fit in a row they fold into a menu, which has `folded` too. */
export function MainNav({ label, menu, items, folded }: Props) {
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const link = (item: Item) => (
    <Link
      key={item.href}
      href={item.href}
      prefetch={false}
      aria-current={path.startsWith(item.href) ? 'page' : undefined}
      onClick={() => setOpen(false)}
    >
      {item.label}
    </Link>
  )
  const links = items.map(link)
  return (
    <>
      <nav className="nav links" aria-label={label}>
        {links}
      </nav>
      <details className="menu" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{menu}</summary>
        <nav className="nav" aria-label={label}>
          {links}
          {folded.map(link)}
        </nav>
      </details>
    </>
  )
}
