'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

type Props = {
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  readonly address: string
  readonly body?: unknown
  readonly label: string
  /** names what the button is for, to whoever cannot see where it stands */
  readonly name: string
  /** a question first, for what cannot be undone */
  readonly ask?: { readonly title: string; readonly text: string; readonly confirm: string }
}

/** A button that does one thing on the server and shows the page anew. */
export function Act({ method, address, body = null, label, name, ask }: Props) {
  const t = useTranslations('programs')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const act = async () => {
    if (busy) return
    setBusy(true)
    setIssue(null)
    const answer = await request(method, address, body, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setAsking(false)
    router.refresh()
  }
  const wrong = issue !== null && (
    <span className="wrong" role="alert">
      {issueText(issue.code, issue.data)}
    </span>
  )
  return (
    <>
      <button
        className="btn line low"
        type="button"
        aria-label={name}
        aria-disabled={busy}
        onClick={() => (ask === undefined ? void act() : setAsking(true))}
      >
        {label}
      </button>
      {!asking && wrong}
      {asking && ask !== undefined && (
        <Dialog title={ask.title} onClose={() => setAsking(false)}>
          <p>{ask.text}</p>
          {wrong}
          <p className="row">
            <button className="btn low danger" type="button" aria-disabled={busy} onClick={() => void act()}>
              {ask.confirm}
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
