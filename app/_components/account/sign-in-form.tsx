'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { getPathname } from '#app/i18n/navigation.ts'
import { AccountForm } from './form'
import { canUsePasskeys, signWithPasskey } from './passkey'

/** `second`: the password was right, and a code of the second factor is asked for. */
const Entered = z.object({ second: z.boolean() })

/** Signs in with a passkey of this device, which stands for both factors. */
function PasskeyButton({ onDone }: { onDone: () => void }) {
  const t = useTranslations('account.signIn')
  const issueText = useIssueText()
  const [able, setAble] = useState(false)
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => setAble(canUsePasskeys()), [])
  if (!able) return null
  const enter = async (): Promise<string | null> => {
    const options = await request('POST', '/account/session/passkey/options', null, z.unknown())
    if (!options.ok) return options.issue.code
    const response = await signWithPasskey(options.value)
    if (response === null) return 'account.passkey-closed'
    const entered = await request('POST', '/account/session/passkey', { response }, z.unknown())
    return entered.ok ? null : entered.issue.code
  }
  const press = async () => {
    if (busy) return
    setBusy(true)
    setCode(null)
    const refused = await enter()
    setBusy(false)
    if (refused === null) onDone()
    else setCode(refused)
  }
  return (
    <>
      <button className="btn line" type="button" aria-disabled={busy} onClick={() => void press()}>
        {t('passkey')}
      </button>
      {code !== null && (
        <span className="wrong" role="alert">
          {issueText(code)}
        </span>
      )}
    </>
  )
}

/** E-mail and password, then the second factor where there is one; then to `next`, as a page of its own, since all on it may look different. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('account')
  const locale = useLocale()
  const [asksSecond, setAsksSecond] = useState(false)
  const go = () => location.assign(getPathname({ href: next, locale }))
  if (asksSecond)
    return (
      <AccountForm
        focused
        key="second"
        fields={[{ name: 'code', label: t('second.code'), hint: t('second.signInHint'), autoComplete: 'one-time-code' }]}
        submit={t('signIn.button')}
        busy={t('signIn.busy')}
        send={(values) => request('POST', '/account/session/code', values, z.unknown())}
        onDone={go}
        beside={
          <button className="btn line low" type="button" onClick={() => setAsksSecond(false)}>
            {t('second.back')}
          </button>
        }
      />
    )
  return (
    <AccountForm
      key="first"
      fields={[
        { name: 'email', label: t('email'), type: 'email', autoComplete: 'username' },
        { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
      ]}
      submit={t('signIn.button')}
      busy={t('signIn.busy')}
      send={(values) => request('POST', '/account/session', { ...values, locale }, Entered)}
      onDone={(entered) => (Entered.parse(entered).second ? setAsksSecond(true) : go())}
      beside={<PasskeyButton onDone={go} />}
    />
  )
}
