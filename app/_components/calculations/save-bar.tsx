'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { Link, useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

const Saved = z.object({ calculation: z.object({ id: z.string(), place: z.number() }) })

/** Longer than any calculator waits before it writes what was typed into the address. */
const settledMs = 600

type Props = {
  readonly assessment: string
  readonly tool: string
  readonly question: string
  /** where the question is asked */
  readonly back: string
}

/** Keeps what the calculator shows: its whole state stands in the address. */
export function SaveBar({ assessment, tool, question, back }: Props) {
  const t = useTranslations('calculations')
  const issueText = useIssueText()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<{ readonly id: string; readonly place: number; readonly of: string } | null>(null)
  const [issue, setIssue] = useState<Issue | null>(null)
  const base = `/assessments/${encodeURIComponent(assessment)}/calculations`

  const save = async () => {
    setBusy(true)
    setIssue(null)
    setSaved(null)
    await new Promise((settled) => setTimeout(settled, settledMs))
    const of = location.search.slice(1)
    const answer = await request('POST', base, { tool, question, query: of }, Saved)
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setSaved({ ...answer.value.calculation, of })
    // Pages that were loaded before do not know it yet.
    router.refresh()
  }

  return (
    <section className="save-bar" aria-label={t('save.label')}>
      <div className="row">
        <button className="btn low" type="button" disabled={busy} onClick={() => void save()}>
          <Icon name="check" /> {t(busy ? 'save.busy' : 'save.button')}
        </button>
        <Link className="go" href={back} prefetch={false}>
          <Icon name="back" /> {t('save.back')}
        </Link>
      </div>
      <div role="status">
        {saved !== null && (
          <p className="done">
            <Icon name="check" strong /> {t('save.done', { place: saved.place })}{' '}
            <Link href={`/assess/${assessment}/calculations/${saved.id}`} prefetch={false}>
              {t('save.see')}
            </Link>
          </p>
        )}
        {issue !== null && (
          <p className="wrong">
            <Icon name="warning" /> {/^(compute|licences|duties)\./.test(issue.code) ? t('save.mend') : issueText(issue.code, issue.data)}
          </p>
        )}
      </div>
    </section>
  )
}
