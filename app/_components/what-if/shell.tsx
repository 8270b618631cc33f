import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'
import type { WhatIfFrame } from './frame'
import { WhatIfProvider } from './provider'

/** Around a result: the words and the numbers that its what-if needs in the browser, and nothing else. */
export function WhatIfShell({ frame, children }: { frame: WhatIfFrame; children: ReactNode }) {
  const { site, errors, whatIf, result, report } = useMessages()
  const words = {
    site,
    errors,
    whatIf,
    result: { plate: result.plate, angles: result.angles },
    report: { limit: report.limit, dimension: report.dimension, roadmap: report.roadmap, picture: report.picture },
  }
  return (
    <NextIntlClientProvider messages={words}>
      <WhatIfProvider frame={frame}>{children}</WhatIfProvider>
    </NextIntlClientProvider>
  )
}
