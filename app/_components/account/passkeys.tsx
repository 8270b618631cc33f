'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { type Answered, request } from '#app/_components/question/request.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import { Act } from './act'
import { AccountForm } from './form'
import { canUsePasskeys, makePasskey } from './passkey'

export type PasskeyRow = { readonly id: string; readonly name: string; readonly made: string }

const closed: Answered<unknown> = {
  ok: false,
  issue: { code: 'account.passkey-closed', path: [] },
  issues: [{ code: 'account.passkey-closed', path: [] }],
}

/** Makes a passkey in this device and keeps its public part. */
const add = async (name: string): Promise<Answered<unknown>> => {
  const options = await request('POST', '/account/passkeys/options', null, z.unknown())
  if (!options.ok) return options
  const response = await makePasskey(options.value)
  return response === null ? closed : request('POST', '/account/passkeys', { name, response }, z.unknown())
}

/** The passkeys of an account; each can be taken away. */
export function Passkeys({ rows, proposed }: { rows: readonly PasskeyRow[]; proposed: string }) {
  const t = useTranslations('account.passkeys')
  const router = useRouter()
  const [able, setAble] = useState(true)
  useEffect(() => setAble(canUsePasskeys()), [])
  return (
    <>
      {rows.length === 0 ? (
        <p className="dim">{t('none')}</p>
      ) : (
        <ul className="people">
          {rows.map(({ id, name, made }) => (
            <li key={id}>
              <div>
                <h3>
                  <bdi>{name}</bdi>
                </h3>
                <p className="dim small">
                  <span>{t('made', { at: made })}</span>
                </p>
              </div>
              <div className="row">
                <Act
                  method="DELETE"
                  address={`/account/passkeys/${encodeURIComponent(id)}`}
                  label={t('remove')}
                  name={t('removeOf', { name })}
                  ask={{ title: t('removeTitle', { name }), text: t('removeText'), confirm: t('removeConfirm'), cancel: t('cancel') }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {able ? (
        <AccountForm
          key={rows.length}
          fields={[{ name: 'name', label: t('name'), hint: t('nameHint'), autoComplete: 'off', value: proposed }]}
          submit={t('add')}
          busy={t('adding')}
          send={({ name = '' }) => add(name)}
          onDone={() => router.refresh()}
        />
      ) : (
        <p className="dim">{t('unable')}</p>
      )}
    </>
  )
}
