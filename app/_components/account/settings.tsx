'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { getPathname, useRouter } from '#app/i18n/navigation.ts'
import { AccountForm } from './form'

const Said = ({ children }: { children: string | false }) => (
  <span role="status" className="small">
    {children}
  </span>
)

/** The name that others see. */
export function NameForm({ name }: { name: string }) {
  const t = useTranslations('account')
  const router = useRouter()
  const [done, setDone] = useState(false)
  return (
    <AccountForm
      fields={[{ name: 'name', label: t('name'), autoComplete: 'name', value: name }]}
      submit={t('profile.button')}
      busy={t('profile.busy')}
      send={(values) => {
        setDone(false)
        return request('PATCH', '/account', values, z.unknown())
      }}
      onDone={() => {
        setDone(true)
        router.refresh()
      }}
      beside={<Said>{done && t('profile.done')}</Said>}
    />
  )
}

/** Another password; the sign-ins in other browsers end with the old one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('account')
  const router = useRouter()
  const [turn, setTurn] = useState(0)
  return (
    <AccountForm
      key={turn}
      fields={[
        { name: 'password', label: t('change.current'), type: 'password', autoComplete: 'current-password' },
        { name: 'next', label: t('change.next'), hint: t('signUp.passwordHint'), type: 'password', autoComplete: 'new-password' },
      ]}
      // For password managers, which keep a password by its account.
      before={<input type="hidden" name="username" autoComplete="username" value={email} readOnly />}
      submit={t('change.button')}
      busy={t('change.busy')}
      send={({ password, next }) => request('PUT', '/account/password', { password, next }, z.unknown())}
      onDone={() => {
        setTurn(turn + 1)
        router.refresh()
      }}
      beside={<Said>{turn > 0 && t('change.done')}</Said>}
    />
  )
}

/** Erases the account, after the password and the question what becomes of the assessments kept with it. */
export function EraseAccount({ attached }: { attached: number }) {
  const t = useTranslations('account')
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const kept = { value: 'keep', label: t('erase.keep') }
  return (
    <>
      <button className="btn line low" type="button" onClick={() => setAsking(true)}>
        {t('erase.open')}
      </button>
      {asking && (
        <Dialog title={t('erase.title')} onClose={() => setAsking(false)}>
          <p>{t('erase.text')}</p>
          <AccountForm
            danger
            fields={[
              { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
              ...(attached === 0
                ? []
                : [
                    {
                      name: 'assessments',
                      label: t('erase.assessments', { count: attached }),
                      value: 'keep',
                      options: [kept, { value: 'erase', label: t('erase.erase') }],
                    },
                  ]),
            ]}
            submit={t('erase.button')}
            busy={t('erase.busy')}
            send={({ password, assessments = 'keep' }) => request('DELETE', '/account', { password, assessments }, z.unknown())}
            onDone={() => location.assign(getPathname({ href: '/account/erased', locale }))}
            beside={
              <button className="btn line low" type="button" onClick={() => setAsking(false)}>
                {t('erase.cancel')}
              </button>
            }
          />
        </Dialog>
      )}
    </>
  )
}
