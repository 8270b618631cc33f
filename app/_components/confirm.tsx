'use client'

import { type ReactNode, useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import type { Issue } from '#lib/issue'

type Props = {
  /** what is deleted, below /api/v1 */
  readonly address: string
  readonly words: Readonly<Record<'title' | 'text' | 'confirm' | 'cancel', string>>
  /** the name of the button, where its words do not say of what */
  readonly label?: string
  readonly danger?: boolean
  readonly onDone: () => void
  /** the words of the button */
  readonly children: ReactNode
}

/** A button that deletes after one question, since what it deletes cannot be brought back. What went wrong is said where it was asked. */
export function Confirm({ address, words, label, danger = false, onDone, children }: Props) {
  const issueText = useIssueText()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const remove = async () => {
    setBusy(true)
    const answer = await request('DELETE', address, null, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setAsking(false)
    onDone()
  }
  return (
    <>
      <button className={danger ? 'btn line low danger' : 'btn line low'} type="button" aria-label={label} onClick={() => setAsking(true)}>
        {children}
      </button>
      {asking && (
        <Dialog title={words.title} onClose={() => setAsking(false)}>
          <p>{words.text}</p>
          {issue !== null && (
            <p className="wrong" role="alert">
              {issueText(issue.code, issue.data)}
            </p>
          )}
          <p className="row">
            <button className="btn low danger" type="button" disabled={busy} onClick={() => void remove()}>
              {words.confirm}
            </button>
            <button className="btn line low" type="button" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
