'use client'

import { useLocale, useTranslations } from 'next-intl'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { getPathname } from '#app/i18n/navigation.ts'
import { AccountForm } from './form'

/** E-mail and password; then to `next`, with a page of its own, since everything on it may look different now. */
export function SignInForm({ next, email = '' }: { next: string; email?: string }) {
  const t = useTranslations('account')
  const locale = useLocale()
  return (
    <AccountForm
      fields={[
        { name: 'email', label: t('email'), type: 'email', autoComplete: 'username', value: email },
        { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
      ]}
      submit={t('signIn.button')}
      busy={t('signIn.busy')}
      send={(values) => request('POST', '/account/session', { ...values, locale }, z.unknown())}
      onDone={() => location.assign(getPathname({ href: next, locale }))}
    />
  )
}
