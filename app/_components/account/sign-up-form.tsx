'use client'

import { useLocale, useTranslations } from 'next-intl'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { getPathname } from '#app/i18n/navigation.ts'
import { AccountForm } from './form'

/** Opens an account. Whoever comes by an invitation joins that team and is asked for none. */
export function SignUpForm({ next, email = '', asksTeam }: { next: string; email?: string; asksTeam: boolean }) {
  const t = useTranslations('account')
  const locale = useLocale()
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
      send={(values) => request('POST', '/account', values, z.unknown())}
      onDone={() => location.assign(getPathname({ href: next, locale }))}
    />
  )
}
