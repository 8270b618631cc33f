'use client'

import { Link, usePathname } from '#app/i18n/navigation.ts'

/** The quiet way to the account; on narrow windows the menu has it. */
export function WhoLink({ href, label }: { href: string; label: string }) {
  const path = usePathname()
  return (
    <Link className="who" href={href} prefetch={false} aria-current={path === href ? 'page' : undefined}>
      {label}
    </Link>
  )
}
