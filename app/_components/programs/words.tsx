import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

/** The sentences that the forms of these pages need in the browser. */
export function ProgramWords({ children }: { children: ReactNode }) {
  const { site, errors, issues, programs } = useMessages()
  return <NextIntlClientProvider messages={{ site, errors, issues, programs }}>{children}</NextIntlClientProvider>
}
