'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { AccountForm } from '#app/_components/account/form.tsx'
import { request } from '#app/_components/question/request.ts'
import { getPathname, useRouter } from '#app/i18n/navigation.ts'

const Made = z.object({ id: z.string() })

/** Makes a team and goes to it. */
export function NewTeam() {
  const t = useTranslations('team')
  const locale = useLocale()
  return (
    <AccountForm
      fields={[{ name: 'name', label: t('name'), hint: t('nameHint'), autoComplete: 'organization' }]}
      submit={t('create.button')}
      busy={t('create.busy')}
      send={(values) => request('POST', '/teams', values, Made)}
      onDone={(made) => location.assign(getPathname({ href: `/account/team?team=${Made.parse(made).id}`, locale }))}
    />
  )
}

/** Gives a team another name. */
export function RenameTeam({ team, name }: { team: string; name: string }) {
  const t = useTranslations('team')
  const router = useRouter()
  const [done, setDone] = useState(false)
  return (
    <AccountForm
      fields={[{ name: 'name', label: t('name'), autoComplete: 'off', value: name }]}
      submit={t('rename.button')}
      busy={t('rename.busy')}
      send={(values) => {
        setDone(false)
        return request('PATCH', `/teams/${encodeURIComponent(team)}`, values, z.unknown())
      }}
      onDone={() => {
        setDone(true)
        router.refresh()
      }}
      beside={
        <span role="status" className="small">
          {done && t('rename.done')}
        </span>
      }
    />
  )
}
