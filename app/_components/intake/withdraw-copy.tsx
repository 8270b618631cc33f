'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import type { Held } from './choice'

/** Takes a copy back from a board after one question, since it cannot be put there again with its notes. */
export function WithdrawCopy({ held }: { held: Held }) {
  const t = useTranslations('intake.withdraw')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const { assessment, board, submission, name, code, boardName, team } = held

  const withdraw = async () => {
    setBusy(true)
    const address = ['assessments', assessment, 'submissions', board, submission].map(encodeURIComponent).join('/')
    const answer = await request('DELETE', `/${address}`, null, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setAsking(false)
    router.refresh()
  }

  return (
    <>
      <button className="btn line low" type="button" aria-label={t('of', { board: boardName, name })} onClick={() => setAsking(true)}>
        {t('button')}
      </button>
      {asking && (
        <Dialog title={t('title', { board: boardName })} onClose={() => setAsking(false)}>
          <p>{t('text', { team, name, code })}</p>
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
