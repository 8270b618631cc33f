'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { EraseDialog } from '#app/_components/question/erase-dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import type { Issue } from '#lib/issue'

/** Taking an opinion back: to go on with it, or for good. */
export function HandedActions({ id, name, reopens }: { id: string; name: string; reopens: boolean }) {
  const t = useTranslations('assess.opinion')
  const issueText = useIssueText()
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [erasing, setErasing] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const reopen = async () => {
    if (busy) return
    setBusy(true)
    const answer = await request('DELETE', `/assessments/${encodeURIComponent(id)}/submission`, null, z.unknown())
    if (answer.ok) return location.assign(`/${locale}/assess/${id}/review`)
    setBusy(false)
    setIssue(answer.issue)
  }
  return (
    <>
      <p className="row">
        {reopens && (
          <button className="btn low" type="button" aria-disabled={busy} onClick={() => void reopen()}>
            {t('done.reopen')}
          </button>
        )}
        <button className="btn line low danger" type="button" onClick={() => setErasing(true)}>
          {t('manage.eraseOpen')}
        </button>
      </p>
      {issue !== null && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
      {erasing && <EraseDialog id={id} name={name} opinion onClose={() => setErasing(false)} />}
    </>
  )
}
