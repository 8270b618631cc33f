'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { getPathname } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

/** Signs out in this browser and leaves nothing of the account in it. */
export function SignOut() {
  const t = useTranslations('account.signOut')
  const locale = useLocale()
  const issueText = useIssueText()
  const [issue, setIssue] = useState<Issue | null>(null)
  const leave = async () => {
    setIssue(null)
    const answer = await request('DELETE', '/account/session', null, z.unknown())
    if (answer.ok) location.assign(getPathname({ href: '/sign-in', locale }))
    else setIssue(answer.issue)
  }
  return (
    <>
      <button className="btn line low" type="button" onClick={() => void leave()}>
        {t('button')}
      </button>
      {issue !== null && (
        <span className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </span>
      )}
    </>
  )
}
