'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { CopyLink } from '#app/_components/share/copy-link.tsx'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { maxNameLength } from '#lib/store/assessment-name'

export const Made = z.object({ id: z.string(), secret: z.string() })

/** An intake link as it is handed out, without a language so that it opens in the founder's own. */
export const intakeLink = ({ id, secret }: z.infer<typeof Made>): string => `${location.origin}/intake/${id}#${secret}`

/** What there is to choose from for how long; 0 stands for no end. */
const days = [14, 30, 90, 0] as const
const usual = 30

/** Makes an intake link of a board. */
export function MakeLink({ board }: { board: string }) {
  const t = useTranslations('screen.intake')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [made, setMade] = useState<{ readonly link: string; readonly label: string } | null>(null)
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    const label = String(data.get('label')).trim()
    const until = Number(data.get('days'))
    setBusy(true)
    setIssue(null)
    const answer = await request('POST', `/boards/${encodeURIComponent(board)}/intakes`, { label, days: until === 0 ? null : until }, Made)
    setBusy(false)
    if (!answer.ok) {
      setIssue(answer.issue)
      if (answer.issue.path[0] === 'label') form.querySelector<HTMLInputElement>('[name=label]')?.focus()
      return
    }
    setMade({ link: intakeLink(answer.value), label })
    form.reset()
    router.refresh()
  }
  return (
    <form className="make-share" onSubmit={make} noValidate>
      <div className="two">
        <div>
          <label className="label" htmlFor={`${id}-label`}>
            {t('label')}
          </label>
          <input
            id={`${id}-label`}
            name="label"
            className="field"
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={maxNameLength}
            aria-describedby={`${id}-hint`}
            aria-invalid={issue?.path[0] === 'label' ? true : undefined}
          />
          <span className="hint" id={`${id}-hint`}>
            {t('labelHint')}
          </span>
        </div>
        <label>
          <span className="label">{t('until')}</span>
          <select className="field" name="days" defaultValue={usual}>
            {days.map((one) => (
              <option key={one} value={one}>
                {one === 0 ? t('noEnd') : t('days', { days: one })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {issue !== null && (
        <p className="wrong" role="alert">
          <Icon name="warning" /> {issueText(issue.code, { max: maxNameLength, ...issue.data })}
        </p>
      )}
      <p>
        <button className="btn" type="submit" aria-disabled={busy}>
          {busy ? t('making') : t('make')}
        </button>
      </p>
      {made !== null && <CopyLink link={made.link} about={made.label === '' ? t('madeUnnamed') : t('made', { label: made.label })} />}
    </form>
  )
}
