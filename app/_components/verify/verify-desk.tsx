'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import type { Locale } from '#lib/i18n/locale'
import { readCode } from '#lib/snapshot/verification-code'
import { DropZone } from './drop-zone'
import { type Check, useChecks } from './use-checks'
import { Verdict } from './verdict'

const bytesPerMegabyte = 1024 * 1024

/** The code that a QR code on paper brought along, behind the #. */
function useExpectedCode(): string | null {
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    const read = () => setCode(readCode(decodeURIComponent(location.hash.slice(1))))
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return code
}

const icons = { intact: 'check', unproven: 'ring', changed: 'warning', unreadable: 'close' } as const

function File({
  check,
  expected,
  onCancel,
  onRemove,
}: {
  check: Check
  expected: string | null
  onCancel: () => void
  onRemove: () => void
}) {
  const t = useTranslations('verify')
  const { state, file } = check
  const outcome = state.kind === 'done' ? state.verification.state : null
  return (
    <li className="checked" data-state={outcome ?? state.kind} aria-busy={state.kind === 'checking'}>
      <div className="checked-head">
        <p className="small dim">
          <bdi>{file.name}</bdi>
        </p>
        <h3>
          {outcome !== null && <Icon name={icons[outcome]} strong />}
          {t(outcome === null ? `progress.${state.kind === 'done' ? 'checking' : state.kind}` : `state.${outcome}`)}
        </h3>
        {outcome === null && state.kind !== 'cancelled' ? (
          <button type="button" className="btn line low" onClick={onCancel}>
            {t('cancel')}
          </button>
        ) : (
          <button type="button" className="btn line low" onClick={onRemove}>
            {t('remove')} <span className="vh">{file.name}</span>
          </button>
        )}
      </div>
      {state.kind === 'done' && <Verdict verification={state.verification} expected={expected} />}
    </li>
  )
}

/** The place where files are checked, and what was found of each. `most` is in bytes. */
export function VerifyDesk({ locale, most }: { locale: Locale; most: number }) {
  const t = useTranslations('verify')
  const expected = useExpectedCode()
  const { checks, add, cancel, remove } = useChecks(locale, most)
  const done = checks.filter(({ state }) => state.kind === 'done').length
  return (
    <>
      {expected !== null && <p className="notice">{t('code.expected', { code: expected })}</p>}
      <DropZone megabytes={Math.floor(most / bytesPerMegabyte)} onFiles={add} />
      <p className="vh" role="status">
        {checks.length > 0 && t('progress.of', { done, all: checks.length })}
      </p>
      {checks.length > 0 && (
        <section aria-labelledby="checked">
          <h2 id="checked">{t('results')}</h2>
          <ul>
            {checks.map((check) => (
              <File key={check.id} check={check} expected={expected} onCancel={() => cancel(check.id)} onRemove={() => remove(check.id)} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
