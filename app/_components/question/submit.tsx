import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { Link, useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { useAssessment } from './provider'
import { request } from './request'
import { settled } from './settled'
import { useIssueText } from './use-issue-text'

const Submitted = z.object({ snapshot: z.object({ id: z.string() }), repeated: z.boolean() })

const newRequest = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

type Phase = 'idle' | 'busy' | 'unsent'

/** The end of the questionnaire: see the result, or freeze and seal it. `onHold` says whether there is something to look at first. */
export function Submit({ open, onHold }: { open: number; onHold: () => boolean }) {
  const t = useTranslations('assess.submit')
  const { about, store } = useAssessment()
  const issueText = useIssueText()
  const router = useRouter()
  const [phase, setPhase] = useState<Phase>('idle')
  const [issue, setIssue] = useState<Issue | null>(null)
  // One name for all presses of one submission: a double click, or a second try after a lost answer, makes no second snapshot.
  const name = useRef<string | null>(null)
  const result = `/assess/${about.id}/result`

  const submit = async () => {
    if (phase === 'busy' || onHold()) return
    setPhase('busy')
    setIssue(null)
    if (!(await settled(store))) return setPhase('unsent')
    name.current ??= newRequest()
    const answer = await request('POST', `/assessments/${encodeURIComponent(about.id)}/snapshots`, { request: name.current }, Submitted)
    if (!answer.ok) {
      setPhase('idle')
      return setIssue(answer.issue)
    }
    name.current = null
    router.push(`${result}?snapshot=${answer.value.snapshot.id}&submitted=${answer.value.repeated ? 'same' : 'now'}`)
  }

  return (
    <>
      <section className="submit" aria-labelledby="submit-h">
        <h2 id="submit-h">{t('heading')}</h2>
        <p>{t('text')}</p>
        {open > 0 && <p>{t('open', { open })}</p>}
        <p>
          <Link className="go" href={`/assess/${about.id}/history`} prefetch={false}>
            {t('history')} <Icon name="arrow" />
          </Link>
        </p>
      </section>
      <div className="pager submitting">
        <div role="alert">
          {phase === 'unsent' && <p className="wrong">{t('unsent')}</p>}
          {issue !== null && <p className="wrong">{issueText(issue.code, issue.data)}</p>}
        </div>
        <Link
          className="btn line"
          href={result}
          prefetch={false}
          onClick={(event) => {
            if (onHold()) event.preventDefault()
          }}
        >
          {t('result')}
        </Link>
        <button className="btn" type="button" aria-disabled={phase === 'busy'} onClick={() => void submit()}>
          {phase === 'busy' ? t('busy') : t('button')} <Icon name="arrow" />
        </button>
      </div>
    </>
  )
}
