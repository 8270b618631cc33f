'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { Link, useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import type { IntakeChoice } from './choice'

const Submitted = z.object({ code: z.string(), repeated: z.boolean() })

type Props = { readonly intake: string; readonly team: string; readonly choices: readonly IntakeChoice[] }

/** One of the founder's assessments, consent, and the submission: it is frozen and a copy goes to the board. */
export function SubmitForm({ intake, team, choices }: Props) {
  const t = useTranslations('intake')
  const issueText = useIssueText()
  const router = useRouter()
  const tick = useRef<HTMLInputElement>(null)
  // The same name for a repeated request, so that a lost answer freezes no second snapshot.
  const name = useRef<string | null>(null)
  const [chosen, setChosen] = useState(choices.find(({ allowed }) => allowed)?.id ?? '')
  const [agreed, setAgreed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [done, setDone] = useState<z.infer<typeof Submitted> | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setDone(null)
    if (!agreed) {
      setIssue({ code: 'intake.no-consent', path: ['consent'] })
      tick.current?.focus()
      return
    }
    name.current ??= crypto.randomUUID()
    setBusy(true)
    setIssue(null)
    const body = { assessment: chosen, request: name.current, consent: true }
    const answer = await request('POST', `/intakes/${encodeURIComponent(intake)}/submissions`, body, Submitted)
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    name.current = null
    setDone(answer.value)
    setAgreed(false)
    router.refresh()
  }

  const wrong = issue?.path[0] === 'consent'
  return (
    <form className="intake-form" onSubmit={submit} noValidate>
      <fieldset className="set">
        <legend>{t('choose.legend')}</legend>
        <div className="two solid alone">
          {choices.map((choice) => (
            <div key={choice.id} className="intake-choice">
              <label className="pick">
                <input
                  type="radio"
                  name="assessment"
                  value={choice.id}
                  checked={chosen === choice.id}
                  disabled={!choice.allowed}
                  onChange={() => setChosen(choice.id)}
                />
                <span className="box">
                  <span>
                    <strong>
                      <bdi>{choice.name}</bdi>
                    </strong>
                    <span className="d">{choice.meta}</span>
                    {choice.note !== null && <span className="d">{choice.note}</span>}
                  </span>
                  <span className="dot" />
                </span>
              </label>
              <Link
                className="go small"
                href={`/assess/${choice.id}/review`}
                prefetch={false}
                aria-label={t('choose.reviewOf', { of: choice.name })}
              >
                {t('choose.review')}
              </Link>
            </div>
          ))}
        </div>
        <p className="hint">{t('choose.other')}</p>
      </fieldset>
      <label className="lic-pick intake-consent">
        <input
          ref={tick}
          type="checkbox"
          checked={agreed}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? 'consent-wrong' : undefined}
          onChange={(event) => setAgreed(event.target.checked)}
        />
        <span>{t('consent', { team })}</span>
      </label>
      {wrong && (
        <span className="wrong" id="consent-wrong">
          <Icon name="warning" /> {issueText(issue.code)}
        </span>
      )}
      {issue !== null && !wrong && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
      <p className="row">
        <button className="btn" type="submit" aria-disabled={busy} disabled={chosen === ''}>
          {busy ? t('submitting') : t('submit')}
        </button>
        <span role="status" className="done">
          {done !== null && (done.repeated ? t('same') : t('done', { code: done.code }))}
        </span>
      </p>
    </form>
  )
}
