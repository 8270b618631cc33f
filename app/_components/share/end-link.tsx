'use client'

import { useTranslations } from 'next-intl'
import { Confirm } from '#app/_components/confirm.tsx'
import { useRouter } from '#app/i18n/navigation.ts'

/** Ends a link after one question, since it cannot be opened again. `of` names it. */
export function EndLink({ address, of }: { address: string; of: string }) {
  const t = useTranslations('share.end')
  const router = useRouter()
  const words = { title: t('title', { of }), text: t('text'), confirm: t('confirm'), cancel: t('cancel') }
  return (
    <Confirm address={address} words={words} label={t('buttonOf', { of })} onDone={() => router.refresh()}>
      {t('button')}
    </Confirm>
  )
}
