'use client'

import { useTranslations } from 'next-intl'

export function PrintButton() {
  const t = useTranslations('screen.startup.questions')
  return (
    <button className="btn line low" type="button" onClick={() => print()}>
      {t('print')}
    </button>
  )
}
