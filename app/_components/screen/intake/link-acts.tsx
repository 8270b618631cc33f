'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { CopyLink } from '#app/_components/share/copy-link.tsx'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { intakeLink, Made } from './make-link'

/** Replacing a link, whose old secret then opens nothing, and ending it after one question. `of` names it. */
export function LinkActs({ board, intake, of }: { board: string; intake: string; of: string }) {
  const t = useTranslations('screen.intake')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [link, setLink] = useState('')
  const address = `/boards/${encodeURIComponent(board)}/intakes/${encodeURIComponent(intake)}`
  const replace = async () => {
    setBusy(true)
    const answer = await request('POST', address, null, Made)
    setBusy(false)
    setIssue(answer.ok ? null : answer.issue)
    if (answer.ok) setLink(intakeLink(answer.value))
  }
  const end = async () => {
    setBusy(true)
    const answer = await request('DELETE', address, null, z.unknown())
    setBusy(false)
    setIssue(answer.ok ? null : answer.issue)
    if (!answer.ok) return
    setAsking(false)
    router.refresh()
  }
  return (
    <>
      <p className="row">
        <button className="btn line low" type="button" disabled={busy} aria-label={t('replaceOf', { of })} onClick={() => void replace()}>
          {t('replace')}
        </button>
        <button className="btn line low" type="button" disabled={busy} aria-label={t('revokeOf', { of })} onClick={() => setAsking(true)}>
          {t('revoke')}
        </button>
      </p>
      {issue !== null && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
      {link !== '' && <CopyLink link={link} about={t('replaced', { of })} />}
      {asking && (
        <Dialog title={t('revokeTitle', { of })} onClose={() => setAsking(false)}>
          <p>{t('revokeText')}</p>
          <p className="row">
            <button className="btn low danger" type="button" disabled={busy} onClick={() => void end()}>
              {t('revokeConfirm')}
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
