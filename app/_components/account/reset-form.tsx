'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { Link } from '#app/i18n/navigation.ts'
import { AccountForm } from './form'
import { useSecretInLink } from './secret-in-link'

const Done = ({ children }: { children: ReactNode }) => (
  <p className="notice" role="status">
    {children}
  </p>
)

/** Asks for a letter, or, opened by its link, for the new password. `sent` says where the letter is to be found. */
export function ResetForm({ sent }: { sent: string }) {
  const t = useTranslations('account')
  const locale = useLocale()
  const token = useSecretInLink()
  const [done, setDone] = useState<'asked' | 'reset' | null>(null)
  if (token === undefined) return null
  if (done === 'asked' && token === null) return <Done>{sent}</Done>
  if (done === 'reset')
    return (
      <Done>
        {t('reset.done')}{' '}
        <Link className="go" href="/sign-in" prefetch={false}>
          {t('signIn.title')}
        </Link>
      </Done>
    )
  return token === null ? (
    <AccountForm
      key="ask"
      fields={[{ name: 'email', label: t('email'), type: 'email', autoComplete: 'username' }]}
      submit={t('reset.ask')}
      busy={t('reset.asking')}
      send={(values) => request('POST', '/account/reset', { ...values, locale }, z.unknown())}
      onDone={() => setDone('asked')}
    />
  ) : (
    <AccountForm
      key="choose"
      fields={[
        { name: 'password', label: t('reset.next'), hint: t('signUp.passwordHint'), type: 'password', autoComplete: 'new-password' },
      ]}
      submit={t('reset.button')}
      busy={t('reset.busy')}
      send={(values) => request('PUT', '/account/reset', { ...values, token }, z.unknown())}
      onDone={() => setDone('reset')}
    />
  )
}
