'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { getPathname } from '#app/i18n/navigation.ts'
import { AccountForm } from './form'

/** `confirm`: the address has to be confirmed by a letter before the first sign-in. */
const Made = z.object({ confirm: z.boolean().optional() })

/** Opens an account. Whoever comes by an invitation joins that team and is asked for none. */
export function SignUpForm({ next, email = '', asksTeam }: { next: string; email?: string; asksTeam: boolean }) {
  const t = useTranslations('account')
  const locale = useLocale()
  const [confirms, setConfirms] = useState(false)
  if (confirms)
    return (
      <p className="notice" role="status">
        {t('signUp.confirm')}
      </p>
    )
  const team = { name: 'team', label: t('signUp.team'), hint: t('signUp.teamHint'), autoComplete: 'organization' }
  return (
    <AccountForm
      fields={[
        { name: 'name', label: t('name'), hint: t('signUp.nameHint'), autoComplete: 'name' },
        { name: 'email', label: t('email'), type: 'email', autoComplete: 'username', value: email },
        { name: 'password', label: t('password'), hint: t('signUp.passwordHint'), type: 'password', autoComplete: 'new-password' },
        ...(asksTeam ? [team] : []),
      ]}
      submit={t('signUp.button')}
      busy={t('signUp.busy')}
      send={(values) => request('POST', '/account', { ...values, locale }, Made)}
      onDone={(made) => (Made.parse(made).confirm === true ? setConfirms(true) : location.assign(getPathname({ href: next, locale })))}
    />
  )
}
