'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { getPathname, useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

type Props = {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly address: string
  /** what the button says, and what it is called where that alone does not tell */
  readonly label: string
  readonly name?: string
  readonly danger?: boolean
  /** asked before, where it cannot be undone */
  readonly ask?: { readonly title: string; readonly text: string; readonly confirm: string; readonly cancel: string }
  /** where to go afterwards; else the page is read again */
  readonly goTo?: string
  readonly children?: ReactNode
}

/** A button that does one thing on the server, after one question where that is asked. */
export function Act({ method, address, label, name, danger = false, ask, goTo, children }: Props) {
  const issueText = useIssueText()
  const router = useRouter()
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const act = async () => {
    setBusy(true)
    setIssue(null)
    const answer = await request(method, address, null, z.unknown())
    setBusy(false)
    // What is gone already needs no more doing; the page says what there is.
    if (!answer.ok && answer.issue.code !== 'access.not-found') return setIssue(answer.issue)
    setAsking(false)
    if (goTo === undefined) router.refresh()
    else location.assign(getPathname({ href: goTo, locale }))
  }
  const wrong = issue !== null && (
    <span className="wrong" role="alert">
      {issueText(issue.code, issue.data)}
    </span>
  )
  return (
    <>
      <button
        className={danger && ask === undefined ? 'btn low danger' : 'btn line low'}
        type="button"
        aria-label={name}
        aria-disabled={busy}
        onClick={() => {
          if (ask !== undefined) setAsking(true)
          else if (!busy) void act()
        }}
      >
        {label}
      </button>
      {ask === undefined && wrong}
      {asking && ask !== undefined && (
        <Dialog title={ask.title} onClose={() => setAsking(false)}>
          <p>{ask.text}</p>
          {children}
          {wrong}
          <p className="row">
            <button className="btn low danger" type="button" disabled={busy} onClick={() => void act()}>
              {ask.confirm}
            </button>
            <button className="btn line low" type="button" onClick={() => setAsking(false)}>
              {ask.cancel}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
