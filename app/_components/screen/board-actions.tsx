'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

type Props = { readonly id: string; readonly name: string; readonly state: 'open' | 'archived' | 'deleted' }

/** What can be done to a board from the list of boards. Deleting needs no question, since it can be undone in the same place. */
export function BoardActions({ id, name, state }: Props) {
  const t = useTranslations('screen.list')
  const issueText = useIssueText()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const run =
    (method: 'POST' | 'DELETE', place: string, body: unknown = null) =>
    async () => {
      if (busy) return
      setBusy(true)
      setIssue(null)
      const answer = await request(method, `/boards/${id}${place}`, body, z.unknown())
      setBusy(false)
      if (!answer.ok) return setIssue(answer.issue)
      router.refresh()
    }
  const button = (key: 'copy' | 'archive' | 'reopen' | 'delete' | 'restore', act: () => Promise<void>) => (
    <button className="btn line low" type="button" aria-disabled={busy} aria-label={t(`${key}Of`, { name })} onClick={() => void act()}>
      {t(key)}
    </button>
  )
  return (
    <>
      <div className="row">
        {state === 'deleted' ? (
          button('restore', run('POST', '/restore'))
        ) : (
          <>
            {button('copy', run('POST', '/copy', { name: t('copyName', { name }) }))}
            {state === 'open' ? button('archive', run('POST', '/archive')) : button('reopen', run('DELETE', '/archive'))}
            {button('delete', run('DELETE', ''))}
          </>
        )}
      </div>
      {issue !== null && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
    </>
  )
}
