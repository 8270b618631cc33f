'use client'

import { useTranslations } from 'next-intl'
import { Confirm } from '#app/_components/confirm.tsx'
import { useRouter } from '#app/i18n/navigation.ts'

/** Takes a calculation out after one question, since it cannot be brought back. */
export function Remove({ assessment, id, name }: { assessment: string; id: string; name: string }) {
  const t = useTranslations('calculations.remove')
  const router = useRouter()
  const words = { title: t('title', { name }), text: t('text'), confirm: t('confirm'), cancel: t('cancel') }
  const address = `/assessments/${encodeURIComponent(assessment)}/calculations/${encodeURIComponent(id)}`
  const leave = () => {
    router.replace(`/assess/${assessment}/calculations`)
    router.refresh()
  }
  return (
    <Confirm address={address} words={words} danger onDone={leave}>
      {t('button')}
    </Confirm>
  )
}
