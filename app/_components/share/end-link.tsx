'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

/** Ends a link after one question, since it cannot be opened again. `of` names it. */
export function EndLink({ address, of }: { address: string; of: string }) {
  const t = useTranslations('share.end')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const end = async () => {
    setBusy(true)
    const answer = await request('DELETE', address, null, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setAsking(false)
    router.refresh()
  }
  return (
    <>
      <button className="btn line low" type="button" aria-label={t('buttonOf', { of })} onClick={() => setAsking(true)}>
        {t('button')}
      </button>
      {asking && (
        <Dialog title={t('title', { of })} onClose={() => setAsking(false)}>
          <p>{t('text')}</p>
          {issue !== null && (
            <p className="wrong" role="alert">
              {issueText(issue.code, issue.data)}
            </p>
          )}
          <p className="row">
            <button className="btn low danger" type="button" disabled={busy} onClick={() => void end()}>
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
