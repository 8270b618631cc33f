'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { downloadText } from '#app/_components/question/download.ts'
import { request } from '#app/_components/question/request.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import { AccountForm } from './form'
import { Qr } from './qr'

const Begun = z.object({ uri: z.string(), codes: z.array(z.string()) })
const Codes = z.object({ codes: z.array(z.string()) })

type Step = { readonly kind: 'rest' | 'password' | 'renew' | 'off' } | { readonly kind: 'code'; readonly uri: string }

const keyIn = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

/** Recovery codes, shown once; the focus goes to them. */
function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('account.second')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="made-link">
      <h3 tabIndex={-1} ref={heading}>
        {t('codes')}
      </h3>
      <p>{t('codesText')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <button
          className="btn line low"
          type="button"
          onClick={() => downloadText('touchstone-recovery-codes.txt', `${t('codes')}\n\n${codes.join('\n')}\n`)}
        >
          {t('download')}
        </button>
      </p>
    </div>
  )
}

/** A second factor by an authenticator app: set up, renewed, switched off. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = useTranslations('account.second')
  const ta = useTranslations('account')
  const router = useRouter()
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const [codes, setCodes] = useState<readonly string[]>([])
  const rest = () => setStep({ kind: 'rest' })
  const password = { name: 'password', label: ta('password'), type: 'password', autoComplete: 'current-password' } as const
  const cancel = (
    <button className="btn line low" type="button" onClick={rest}>
      {t('cancel')}
    </button>
  )
  return (
    <>
      <p role="status">
        <strong>{t(isOn ? 'on' : 'off')}</strong>
      </p>
      {step.kind === 'rest' && (
        <p className="row">
          {isOn ? (
            <>
              <button className="btn line low" type="button" onClick={() => setStep({ kind: 'renew' })}>
                {t('renew')}
              </button>
              <button className="btn line low" type="button" onClick={() => setStep({ kind: 'off' })}>
                {t('switchOff')}
              </button>
            </>
          ) : (
            <button className="btn line low" type="button" onClick={() => setStep({ kind: 'password' })}>
              {t('setUp')}
            </button>
          )}
        </p>
      )}
      {step.kind === 'password' && (
        <AccountForm
          focused
          key="password"
          fields={[password]}
          submit={t('next')}
          busy={t('busy')}
          send={(values) => request('POST', '/account/second-factor', values, Begun)}
          onDone={(value) => {
            const begun = Begun.parse(value)
            setCodes(begun.codes)
            setStep({ kind: 'code', uri: begun.uri })
          }}
          beside={cancel}
        />
      )}
      {step.kind === 'code' && (
        <>
          <p>{t('scan')}</p>
          <Qr text={step.uri} label={t('qr')} />
          <p>
            {t('byHand')} <code className="key">{keyIn(step.uri)}</code>
          </p>
          <AccountForm
            focused
            key="code"
            fields={[{ name: 'code', label: t('code'), hint: t('codeHint'), autoComplete: 'one-time-code', inputMode: 'numeric' }]}
            submit={t('finish')}
            busy={t('busy')}
            send={(values) => request('PUT', '/account/second-factor', values, z.unknown())}
            onDone={() => {
              rest()
              router.refresh()
            }}
            beside={cancel}
          />
        </>
      )}
      {step.kind === 'renew' && (
        <AccountForm
          focused
          key="renew"
          fields={[password]}
          submit={t('renewButton')}
          busy={t('busy')}
          send={(values) => request('POST', '/account/second-factor/codes', values, Codes)}
          onDone={(value) => {
            setCodes(Codes.parse(value).codes)
            rest()
          }}
          beside={cancel}
        />
      )}
      {step.kind === 'off' && (
        <AccountForm
          focused
          key="off"
          danger
          fields={[password]}
          submit={t('switchOffButton')}
          busy={t('busy')}
          send={(values) => request('DELETE', '/account/second-factor', values, z.unknown())}
          onDone={() => {
            setCodes([])
            rest()
            router.refresh()
          }}
          beside={cancel}
        />
      )}
      {step.kind === 'rest' && isOn && codes.length > 0 && <RecoveryCodes codes={codes} />}
    </>
  )
}
