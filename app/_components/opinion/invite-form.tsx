'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { privateLink } from '#app/_components/question/private-link.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { CopyLink } from '#app/_components/share/copy-link.tsx'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { maxNameLength } from '#lib/store/assessment-name'

const Made = z.object({ id: z.string(), secret: z.string() })

/** Invites someone by name; the link is shown once. */
export function InviteForm({ assessment }: { assessment: string }) {
  const t = useTranslations('opinions.invite')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [made, setMade] = useState<{ readonly link: string; readonly label: string } | null>(null)

  const invite = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const label = String(new FormData(form).get('label'))
    setBusy(true)
    setIssue(null)
    const answer = await request('POST', `/assessments/${encodeURIComponent(assessment)}/opinions`, { label }, Made)
    setBusy(false)
    if (!answer.ok) {
      setIssue(answer.issue)
      form.querySelector<HTMLInputElement>('[name=label]')?.focus()
      return
    }
    setMade({ link: privateLink(answer.value.id, answer.value.secret), label: label.trim() })
    form.reset()
    router.refresh()
  }

  return (
    <form className="make-share" onSubmit={(event) => void invite(event)} noValidate>
      <div className="set">
        <label className="label" htmlFor={`${id}-label`}>
          {t('label')}
        </label>
        <input
          id={`${id}-label`}
          name="label"
          className="field"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={maxNameLength}
          aria-invalid={issue === null ? undefined : true}
          aria-describedby={issue === null ? `${id}-hint` : `${id}-hint ${id}-wrong`}
        />
        <span className="hint" id={`${id}-hint`}>
          {t('labelHint')}
        </span>
        {issue !== null && (
          <span className="wrong" id={`${id}-wrong`} role="alert">
            <Icon name="warning" /> {issueText(issue.code, { max: maxNameLength, ...issue.data })}
          </span>
        )}
      </div>
      <p>
        <button className="btn" type="submit" aria-disabled={busy}>
          {busy ? t('making') : t('button')}
        </button>
      </p>
      {made !== null && <CopyLink link={made.link} about={t('madeFor', { label: made.label })} />}
    </form>
  )
}
