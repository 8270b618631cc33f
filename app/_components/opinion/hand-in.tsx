import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { useAssessment } from '#app/_components/question/provider.tsx'
import { request } from '#app/_components/question/request.ts'
import { settled } from '#app/_components/question/settled.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import type { Issue } from '#lib/issue'

/** The end of the questionnaire for someone who was invited: hand the answers in, and the owner sees them. */
export function HandIn({ open, onHold }: { open: number; onHold: () => boolean }) {
  const t = useTranslations('assess.opinion.submit')
  const { about, store } = useAssessment()
  const issueText = useIssueText()
  const locale = useLocale()
  const [phase, setPhase] = useState<'idle' | 'busy' | 'unsent'>('idle')
  const [issue, setIssue] = useState<Issue | null>(null)

  const submit = async () => {
    if (phase === 'busy' || onHold()) return
    setPhase('busy')
    setIssue(null)
    if (!(await settled(store))) return setPhase('unsent')
    const answer = await request('POST', `/assessments/${encodeURIComponent(about.id)}/submission`, {}, z.unknown())
    if (!answer.ok) {
      setPhase('idle')
      return setIssue(answer.issue)
    }
    // Loaded as a whole, since another page stands under this address now: it is announced, and no form of this one stays.
    location.assign(`/${locale}/assess/${about.id}/review`)
  }

  return (
    <>
      <section className="submit" aria-labelledby="submit-h">
        <h2 id="submit-h">{t('heading')}</h2>
        <p>{t('text')}</p>
        {open > 0 && <p>{t('open', { open })}</p>}
      </section>
      <div className="pager submitting">
        <div role="alert">
          {phase === 'unsent' && <p className="wrong">{t('unsent')}</p>}
          {issue !== null && <p className="wrong">{issueText(issue.code, issue.data)}</p>}
        </div>
        <button className="btn" type="button" aria-disabled={phase === 'busy'} onClick={() => void submit()}>
          {phase === 'busy' ? t('busy') : t('button')} <Icon name="arrow" />
        </button>
      </div>
    </>
  )
}
