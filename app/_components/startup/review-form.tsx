'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

const verdicts = ['accepted', 'rejected', 'verified'] as const
type Verdict = (typeof verdicts)[number]

type Props = {
  readonly address: string
  readonly practice: string
  readonly name: string
  readonly verdict: Verdict | null
}

/** Accept, reject or verify the evidence for one practice; what was said before stays in its history. */
export function ReviewForm({ address, practice, name, verdict }: Props) {
  const t = useTranslations('screen.startup.review')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const [chosen, setChosen] = useState<Verdict | null>(null)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [saved, setSaved] = useState(false)
  const send = async (given: Verdict | 'withdrawn') => {
    if (busy) return
    setBusy(true)
    setIssue(null)
    setSaved(false)
    const body = { question: practice, verdict: given, reason: given === 'withdrawn' ? '' : reason }
    const answer = await request('POST', `${address}/reviews`, body, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setChosen(null)
    setReason('')
    setSaved(true)
    router.refresh()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === null) return
    // The server refuses it too.
    if (chosen !== 'accepted' && reason.trim() === '') setIssue({ code: 'review.reason-missing', path: ['reason'] })
    else void send(chosen)
  }
  return (
    <form className="review-form" onSubmit={submit} noValidate>
      <fieldset>
        <legend className="vh">{t('of', { name })}</legend>
        {verdicts.map((one) => (
          <label key={one} className="verdict-pick">
            <input type="radio" name={id} value={one} checked={chosen === one} onChange={() => setChosen(one)} />
            <span>
              {t(`give.${one}`)} <small>{t(`giveHelp.${one}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen !== null && (
        <>
          <label className="label" htmlFor={`${id}-reason`}>
            {chosen === 'accepted' ? t('reasonMay') : t('reason')}
          </label>
          <textarea
            id={`${id}-reason`}
            className="field"
            rows={2}
            dir="auto"
            value={reason}
            aria-invalid={issue === null ? undefined : true}
            onChange={(event) => setReason(event.target.value)}
          />
          <p>
            <button className="btn low" type="submit" aria-disabled={busy}>
              {busy ? t('saving') : t('save')}
            </button>
          </p>
        </>
      )}
      {chosen === null && verdict !== null && (
        <p>
          <button
            className="btn line low"
            type="button"
            disabled={busy}
            aria-label={t('takeBackOf', { name })}
            onClick={() => void send('withdrawn')}
          >
            {t('takeBack')}
          </button>
        </p>
      )}
      {issue !== null && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
      <p className="small" role="status">
        {saved && t('saved')}
      </p>
    </form>
  )
}
