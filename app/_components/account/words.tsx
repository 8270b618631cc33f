import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

/** The sentences that the forms of an account need in the browser. */
export function AccountWords({ children }: { children: ReactNode }) {
  const { site, errors, issues, account, share, team } = useMessages()
  return (
    <NextIntlClientProvider
      messages={{ site, errors, issues, account: { ...account, letter: undefined }, team, share: { made: share.made } }}
    >
      {children}
    </NextIntlClientProvider>
  )
}
