'use client'

import { useTranslations } from 'next-intl'

/** Prints the page as it is filtered; the form is left out of the print. */
export function PrintButton() {
  const t = useTranslations('duties')
  return (
    <button className="btn line low" type="button" onClick={() => window.print()}>
      {t('print')}
    </button>
  )
}
