'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { getPathname } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

const Joined = z.object({ team: z.string() })

/** Joins the team of an invitation and goes to it. */
export function Join({ invitation, label }: { invitation: string; label: string }) {
  const t = useTranslations('account.form')
  const locale = useLocale()
  const issueText = useIssueText()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const join = async () => {
    if (busy) return
    setBusy(true)
    const answer = await request('POST', `/invitations/${encodeURIComponent(invitation)}/acceptance`, null, Joined)
    if (answer.ok) return location.assign(getPathname({ href: `/account/team?team=${answer.value.team}`, locale }))
    // Taken back or used meanwhile: the page says so.
    if (answer.issue.code === 'access.not-found') return location.reload()
    setBusy(false)
    setIssue(answer.issue)
  }
  return (
    <>
      <button className="btn" type="button" aria-disabled={busy} onClick={() => void join()}>
        {label}
      </button>
      {issue !== null && (
        <p className="wrong" role="alert">
          {t('failed')} {issueText(issue.code, issue.data)}
        </p>
      )}
    </>
  )
}
