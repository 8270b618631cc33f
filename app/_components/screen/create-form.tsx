'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef } from 'react'
import * as z from 'zod'
import { AccountForm } from '#app/_components/account/form.tsx'
import { request } from '#app/_components/question/request.ts'
import { getPathname } from '#app/i18n/navigation.ts'

type Choice = { readonly value: string; readonly label: string }

/** `dimensions` by instrument, for weights that are all the same. */
type Props = {
  readonly teams: readonly Choice[]
  readonly instruments: readonly (Choice & { readonly dimensions: readonly string[] })[]
}

/** Makes a board and opens it. */
export function CreateForm({ teams, instruments }: Props) {
  const t = useTranslations('screen.list.create')
  const locale = useLocale()
  const made = useRef('')
  const [team] = teams
  const equal = (instrument: string | undefined) =>
    Object.fromEntries((instruments.find(({ value }) => value === instrument)?.dimensions ?? []).map((one) => [one, 1]))
  const send = async ({ name = '', team: chosen = team?.value, instrument, weights }: Readonly<Record<string, string>>) => {
    const body = { name, team: chosen, instrument, ...(weights === 'equal' ? { weights: equal(instrument) } : {}) }
    const answer = await request('POST', '/boards', body, z.object({ id: z.string() }))
    if (answer.ok) made.current = answer.value.id
    return answer
  }
  return (
    <AccountForm
      fields={[
        { name: 'name', label: t('name'), hint: t('nameHint'), autoComplete: 'off' },
        ...(teams.length > 1 ? [{ name: 'team', label: t('team'), options: teams }] : []),
        { name: 'instrument', label: t('instrument'), options: instruments },
        {
          name: 'weights',
          label: t('weights'),
          options: [
            { value: 'own', label: t('own') },
            { value: 'equal', label: t('equal') },
          ],
        },
      ]}
      submit={t('button')}
      busy={t('busy')}
      send={send}
      onDone={() => location.assign(getPathname({ href: `/screen/${made.current}`, locale }))}
    />
  )
}
