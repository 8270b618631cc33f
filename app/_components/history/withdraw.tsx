'use client'

import { useTranslations } from 'next-intl'
import { Confirm } from '#app/_components/confirm.tsx'
import { useRouter } from '#app/i18n/navigation.ts'

type Props = { readonly assessment: string; readonly id: string; readonly at: string; readonly code: string }

/** Withdraws a snapshot after one question, since it cannot be brought back. */
export function Withdraw({ assessment, id, at, code }: Props) {
  const t = useTranslations('history.withdraw')
  const router = useRouter()
  const words = { title: t('title'), text: t('text', { at, code }), confirm: t('confirm'), cancel: t('cancel') }
  const address = `/assessments/${encodeURIComponent(assessment)}/snapshots/${encodeURIComponent(id)}`
  const leave = () => {
    router.replace(`/assess/${assessment}/history`)
    router.refresh()
  }
  return (
    <Confirm address={address} words={words} onDone={leave}>
      {t('button')}
      <span className="vh">{at}</span>
    </Confirm>
  )
}
