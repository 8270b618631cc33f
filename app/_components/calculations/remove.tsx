'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

/** Takes a calculation out after one question, since it cannot be brought back. */
export function Remove({ assessment, id, name }: { assessment: string; id: string; name: string }) {
  const t = useTranslations('calculations.remove')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const remove = async () => {
    setBusy(true)
    const address = `/assessments/${encodeURIComponent(assessment)}/calculations/${encodeURIComponent(id)}`
    const answer = await request('DELETE', address, null, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    router.replace(`/assess/${assessment}/calculations`)
    router.refresh()
  }
  return (
    <>
      <button className="btn line low danger" type="button" onClick={() => setAsking(true)}>
        {t('button')}
      </button>
      {asking && (
        <Dialog title={t('title', { name })} onClose={() => setAsking(false)}>
          <p>{t('text')}</p>
          {issue !== null && (
            <p className="wrong" role="alert">
              {issueText(issue.code, issue.data)}
            </p>
          )}
          <p className="row">
            <button className="btn low danger" type="button" disabled={busy} onClick={() => void remove()}>
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
