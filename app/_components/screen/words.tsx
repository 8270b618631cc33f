import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

/** The sentences that the parts of screening need in the browser. */
export function ScreenWords({ children }: { children: ReactNode }) {
  const { site, errors, issues, screen, account } = useMessages()
  return (
    <NextIntlClientProvider
      messages={{ site, errors, issues, screen: { list: screen.list, board: screen.board }, account: { form: account.form } }}
    >
      {children}
    </NextIntlClientProvider>
  )
}
