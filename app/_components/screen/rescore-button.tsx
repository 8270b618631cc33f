'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

/** Scores the answers of one start-up again, by the version of the board. */
export function RescoreButton({ board, id, name }: { board: string; id: string; name: string }) {
  const t = useTranslations('screen.board')
  const issueText = useIssueText()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const rescore = async () => {
    if (busy) return
    setBusy(true)
    const answer = await request('POST', `/boards/${board}/submissions/${id}/rescore`, null, z.unknown())
    setBusy(false)
    if (answer.ok) router.refresh()
    else setIssue(answer.issue)
  }
  return (
    <>
      <button
        className="btn line low"
        type="button"
        aria-disabled={busy}
        aria-label={t('rescoreOf', { name })}
        onClick={() => void rescore()}
      >
        {t('rescore')}
      </button>
      {issue !== null && (
        <span className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </span>
      )}
    </>
  )
}
