'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

/** Whether answers are still taken, and the switch for it. `closed` is the moment, or null. */
export function Round({ assessment, closed }: { assessment: string; closed: string | null }) {
  const t = useTranslations('opinions.round')
  const issueText = useIssueText()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const turn = async () => {
    if (busy) return
    setBusy(true)
    setIssue(null)
    const address = `/assessments/${encodeURIComponent(assessment)}/opinions`
    const answer = await request('PATCH', address, { closed: closed === null }, z.unknown())
    setBusy(false)
    if (answer.ok) router.refresh()
    else setIssue(answer.issue)
  }
  return (
    <div className="round">
      <h3>{t('heading')}</h3>
      <p role="status">{closed === null ? t('open') : t('closed', { at: closed })}</p>
      {issue !== null && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
      <p>
        <button className="btn line low" type="button" aria-disabled={busy} onClick={() => void turn()}>
          {t(closed === null ? 'close' : 'reopen')}
        </button>
      </p>
    </div>
  )
}
