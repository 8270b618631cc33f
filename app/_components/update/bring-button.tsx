'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

type Props = { readonly assessment: string; readonly instrument: string; readonly from: string; readonly to: string }

/** Brings the assessment over; the page then says where to look again. */
export function BringButton({ assessment, instrument, from, to }: Props) {
  const t = useTranslations('assess.update')
  const issueText = useIssueText()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const bring = async () => {
    setBusy(true)
    setIssue(null)
    const answer = await request('POST', `/assessments/${encodeURIComponent(assessment)}/version`, { instrument, from, to }, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    router.refresh()
    scrollTo(0, 0)
  }
  return (
    <p>
      <button className="btn" type="button" disabled={busy} onClick={() => void bring()}>
        {t('bring', { version: to })} <Icon name="arrow" />
      </button>{' '}
      <span role="status" className={issue === null ? 'hint' : 'wrong'}>
        {issue !== null && (
          <>
            <Icon name="warning" /> {issueText(issue.code, issue.data)}
          </>
        )}
      </span>
    </p>
  )
}
