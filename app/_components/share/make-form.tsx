'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { editions } from '#lib/report/edition'
import { maxNameLength } from '#lib/store/assessment-name'
import { CopyLink } from './copy-link'

const Made = z.object({ id: z.string(), secret: z.string() })

/** What there is to choose from for how long; 0 stands for no end. */
const days = [7, 30, 90, 0] as const
const usual = 30

type Props = {
  readonly assessment: string
  readonly snapshots: readonly { readonly id: string; readonly name: string }[]
  /** the snapshot that is chosen at first, '' for the result as it stands */
  readonly chosen: string
}

const freshRequest = () => crypto.randomUUID()

/** Makes a link to a snapshot, or to the result as it stands, which is frozen first. */
export function MakeForm({ assessment, snapshots, chosen }: Props) {
  const t = useTranslations('share.make')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  // The same name for a repeated request, so that a lost answer freezes no second snapshot.
  const name = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [made, setMade] = useState<{ readonly link: string; readonly label: string } | null>(null)

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    const label = String(data.get('label'))
    const until = Number(data.get('days'))
    name.current ??= freshRequest()
    setBusy(true)
    setIssue(null)
    const body = {
      label,
      edition: data.get('edition'),
      snapshot: data.get('snapshot') === '' ? null : data.get('snapshot'),
      days: until === 0 ? null : until,
      request: name.current,
    }
    const answer = await request('POST', `/assessments/${encodeURIComponent(assessment)}/shares`, body, Made)
    setBusy(false)
    if (!answer.ok) {
      setIssue(answer.issue)
      if (answer.issue.path[0] === 'label') form.querySelector<HTMLInputElement>('[name=label]')?.focus()
      return
    }
    name.current = null
    setMade({ link: `${location.origin}/share/${answer.value.id}#${answer.value.secret}`, label: label.trim() })
    form.querySelector<HTMLInputElement>('[name=label]')?.setAttribute('value', '')
    router.refresh()
  }

  const wrong = issue !== null && issue.path[0] === 'label'
  return (
    <form className="make-share" onSubmit={make} noValidate>
      <div className="set">
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
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
        />
        <span className="hint" id={`${id}-hint`}>
          {t('labelHint')}
        </span>
        {wrong && (
          <span className="wrong" id={`${id}-wrong`}>
            <Icon name="warning" /> {issueText(issue.code, issue.data)}
          </span>
        )}
      </div>
      <fieldset className="set">
        <legend>{t('edition')}</legend>
        <div className="two solid">
          {editions.toReversed().map((edition) => (
            <label className="pick" key={edition}>
              <input type="radio" name="edition" value={edition} defaultChecked={edition === 'summary'} />
              <span className="box">
                <span>
                  <strong>{t(edition)}</strong>
                  <span className="d">{t(`${edition}Help`)}</span>
                </span>
                <span className="dot" />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="two">
        <label>
          <span className="label">{t('snapshot')}</span>
          <select className="field" name="snapshot" defaultValue={chosen}>
            <option value="">{t('now')}</option>
            {snapshots.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <span className="hint">{t('snapshotHint')}</span>
        </label>
        <label>
          <span className="label">{t('until')}</span>
          <select className="field" name="days" defaultValue={usual}>
            {days.map((one) => (
              <option key={one} value={one}>
                {one === 0 ? t('noEnd') : t('days', { days: one })}
              </option>
            ))}
          </select>
          <span className="hint">{t('untilHint')}</span>
        </label>
      </div>
      {issue !== null && !wrong && (
        <p className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </p>
      )}
      <p>
        <button className="btn" type="submit" aria-disabled={busy}>
          {busy ? t('making') : t('button')}
        </button>
      </p>
      {made !== null && <CopyLink link={made.link} about={made.label === '' ? t('madeOf') : t('madeFor', { label: made.label })} />}
    </form>
  )
}
