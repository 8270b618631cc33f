'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { Link } from '#app/i18n/navigation.ts'
import { useSecretInLink } from './secret-in-link'

/** Confirms the address by the link of a letter. */
export function Confirm() {
  const t = useTranslations('account')
  const token = useSecretInLink()
  const [state, setState] = useState<'working' | 'done' | 'failed'>('working')
  useEffect(() => {
    if (token === undefined) return
    if (token === null) return setState('failed')
    void request('POST', '/account/confirmation', { token }, z.unknown()).then(({ ok }) => setState(ok ? 'done' : 'failed'))
  }, [token])
  return (
    <p className="notice" role="status">
      {t(`confirm.${state}`)}{' '}
      {state !== 'working' && (
        <Link className="go" href="/sign-in" prefetch={false}>
          {t('signIn.title')}
        </Link>
      )}
    </p>
  )
}
