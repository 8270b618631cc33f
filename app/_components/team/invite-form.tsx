'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { AccountForm } from '#app/_components/account/form.tsx'
import { request } from '#app/_components/question/request.ts'
import { CopyLink } from '#app/_components/share/copy-link.tsx'
import { useRouter } from '#app/i18n/navigation.ts'
import { roles } from '#lib/access'

const Made = z.object({ id: z.string(), secret: z.string(), mailed: z.boolean() })

/** Invites an address. The link is shown once, for whoever would rather pass it on by hand. */
export function InviteForm({ team, sendsMail }: { team: string; sendsMail: boolean }) {
  const t = useTranslations('team.invite')
  const ta = useTranslations('account')
  const locale = useLocale()
  const router = useRouter()
  const [made, setMade] = useState<{ readonly link: string; readonly email: string; readonly mailed: boolean } | null>(null)
  return (
    <>
      <AccountForm
        fields={[
          { name: 'email', label: ta('email'), type: 'email', autoComplete: 'off' },
          {
            name: 'role',
            label: t('role'),
            hint: t('roleHint'),
            value: 'analyst',
            options: roles.map((role) => ({ value: role, label: ta(`role.${role}`) })),
          },
        ]}
        submit={t('button')}
        busy={t('busy')}
        send={async (values) => {
          setMade(null)
          const answer = await request('POST', `/teams/${encodeURIComponent(team)}/invitations`, { ...values, locale }, Made)
          if (answer.ok) {
            const { id, secret, mailed } = answer.value
            setMade({ link: `${location.origin}/invitation/${id}#${secret}`, email: values.email?.trim() ?? '', mailed })
          }
          return answer
        }}
        onDone={() => router.refresh()}
      />
      {made !== null && (
        <>
          <p className="notice">{made.mailed ? t('mailed', { email: made.email }) : t(sendsMail ? 'notMailed' : 'noMail')}</p>
          <CopyLink link={made.link} about={t('linkFor', { email: made.email })} />
        </>
      )}
    </>
  )
}
