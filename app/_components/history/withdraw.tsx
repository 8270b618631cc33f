'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

type Props = { readonly assessment: string; readonly id: string; readonly at: string; readonly code: string }

/** Withdraws a snapshot after one question, since it cannot be brought back. */
export function Withdraw({ assessment, id, at, code }: Props) {
  const t = useTranslations('history.withdraw')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)

  const withdraw = async () => {
    setBusy(true)
    const answer = await request(
      'DELETE',
      `/assessments/${encodeURIComponent(assessment)}/snapshots/${encodeURIComponent(id)}`,
      null,
      z.unknown(),
    )
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setAsking(false)
    router.replace(`/assess/${assessment}/history`)
    router.refresh()
  }

  return (
    <>
      <button className="btn line low" type="button" onClick={() => setAsking(true)}>
        {t('button')}
        <span className="vh">{at}</span>
      </button>
      {asking && (
        <Dialog title={t('title')} onClose={() => setAsking(false)}>
          <p>{t('text', { at, code })}</p>
          {issue !== null && (
            <p className="wrong" role="alert">
              {issueText(issue.code, issue.data)}
            </p>
          )}
          <p className="row">
            <button className="btn low danger" type="button" disabled={busy} onClick={() => void withdraw()}>
              {t('confirm')}
            </button>
            <button className="btn line low" type="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
