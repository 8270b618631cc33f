import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { Dialog } from './dialog'
import { request } from './request'
import { useIssueText } from './use-issue-text'

type Props = {
  readonly id: string
  readonly name: string
  /** whether it is a second opinion, which leaves the assessment as it is */
  readonly opinion: boolean
  readonly onErased?: () => void
  readonly onClose: () => void
}

/** Erasure cannot be undone, so a word has to be typed before it. */
export function EraseDialog({ id: assessment, name, opinion, onErased, onClose }: Props) {
  const t = useTranslations('assess.erase')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const [issue, setIssue] = useState<Issue | null>(null)
  const [busy, setBusy] = useState(false)
  const word = t('word')

  const erase = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('word') ?? '')
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return setIssue({ code: 'confirm.other-word', path: ['word'], data: { word } })
    setBusy(true)
    const answer = await request('DELETE', `/assessments/${encodeURIComponent(assessment)}`, null, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    onErased?.()
    router.replace(opinion ? '/assess/erased?opinion' : '/assess/erased')
  }

  return (
    <Dialog title={t(opinion ? 'opinionTitle' : 'title')} onClose={onClose}>
      <form onSubmit={(event) => void erase(event)} noValidate>
        <p>{t(opinion ? 'opinionText' : 'text', { name })}</p>
        <label className="label" htmlFor={id}>
          {t('confirm', { word })}
        </label>
        <input
          id={id}
          className="field"
          name="word"
          autoComplete="off"
          aria-invalid={issue === null ? undefined : true}
          aria-describedby={issue === null ? undefined : `${id}-error`}
        />
        {issue !== null && (
          <p className="wrong" id={`${id}-error`} role="alert">
            {issueText(issue.code, issue.data)}
          </p>
        )}
        <p className="row">
          <button className="btn low danger" type="submit" disabled={busy}>
            {t('erase')}
          </button>
          <button className="btn line low" type="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
