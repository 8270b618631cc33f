'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

type Props = { readonly board: string; readonly name: string; readonly archivedAt: string | null }

/** Putting a board away, and deleting it after one question. */
export function EndPanel({ board, name, archivedAt }: Props) {
  const t = useTranslations('screen.settings.end')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const address = `/boards/${encodeURIComponent(board)}`
  const run = async (method: 'POST' | 'DELETE', to: string, then: () => void) => {
    setBusy(true)
    const answer = await request(method, to, null, z.unknown())
    setBusy(false)
    setIssue(answer.ok ? null : answer.issue)
    if (answer.ok) then()
  }
  return (
    <div className="end-panel">
      {archivedAt !== null && <p>{t('archivedAt', { at: archivedAt })}</p>}
      {issue !== null && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
      <p className="row">
        <button
          className="btn line low"
          type="button"
          disabled={busy}
          onClick={() => void run(archivedAt === null ? 'POST' : 'DELETE', `${address}/archive`, () => router.refresh())}
        >
          {t(archivedAt === null ? 'archive' : 'unarchive')}
        </button>
        <button className="btn danger line low" type="button" disabled={busy} onClick={() => setAsking(true)}>
          {t('delete')}
        </button>
      </p>
      {asking && (
        <Dialog title={t('deleteTitle', { board: name })} onClose={() => setAsking(false)}>
          <p>{t('deleteText')}</p>
          <p className="row">
            <button
              className="btn low danger"
              type="button"
              disabled={busy}
              onClick={() => void run('DELETE', address, () => router.push('/screen'))}
            >
              {t('deleteConfirm')}
            </button>
            <button className="btn line low" type="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </div>
  )
}
