'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import { maxNameLength } from '#lib/store/assessment-name'

/** An assessment entered by hand, in words. */
export type HandRow = { readonly assessment: string; readonly name: string; readonly meta: string }

type Props = {
  readonly board: string
  readonly rows: readonly HandRow[]
  readonly scopes: readonly ('quick' | 'full')[]
  /** false where the board takes nothing in: what was begun is still listed */
  readonly open: boolean
}

const Begun = z.object({ assessment: z.string() })
const Placed = z.object({ submission: z.string(), repeated: z.boolean() })

/** Begins an assessment on a founder's behalf, and lists those that were begun. */
export function HandEntries({ board, rows, scopes, open }: Props) {
  const t = useTranslations('screen.hand')
  const issueText = useIssueText()
  const router = useRouter()
  const locale = useLocale()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const begin = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    setBusy(true)
    const body = { name: data.get('name'), scope: data.get('scope'), locale }
    const answer = await request('POST', `/boards/${encodeURIComponent(board)}/entries`, body, Begun)
    setBusy(false)
    if (answer.ok) return router.push(`/assess/${answer.value.assessment}`)
    setIssue(answer.issue)
    if (answer.issue.path[0] === 'name') form.querySelector<HTMLInputElement>('[name=name]')?.focus()
  }
  return (
    <>
      {open && (
        <form className="make-share" onSubmit={begin} noValidate>
          <div className="two">
            <label>
              <span className="label">{t('name')}</span>
              <input
                name="name"
                className="field"
                type="text"
                dir="auto"
                autoComplete="off"
                maxLength={maxNameLength * 2}
                aria-invalid={issue?.path[0] === 'name' ? true : undefined}
                aria-describedby={issue === null ? undefined : `${id}-wrong`}
              />
            </label>
            <label>
              <span className="label">{t('scope')}</span>
              <select className="field" name="scope" defaultValue="full">
                {scopes.map((scope) => (
                  <option key={scope} value={scope}>
                    {t(scope)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {issue !== null && (
            <p className="wrong" role="alert" id={`${id}-wrong`}>
              <Icon name="warning" /> {issueText(issue.code, { max: maxNameLength, ...issue.data })}
            </p>
          )}
          <p>
            <button className="btn" type="submit" aria-disabled={busy}>
              {busy ? t('beginning') : t('begin')}
            </button>
          </p>
        </form>
      )}
      {rows.length === 0 ? (
        <p className="dim">{t('none')}</p>
      ) : (
        <ul className="shares hand" aria-label={t('list')}>
          {rows.map((row) => (
            <Row key={row.assessment} board={board} row={row} open={open} />
          ))}
        </ul>
      )}
    </>
  )
}

function Row({ board, row, open }: { board: string; row: HandRow; open: boolean }) {
  const t = useTranslations('screen.hand')
  const issueText = useIssueText()
  const router = useRouter()
  // The same name for a repeated request, so that a lost answer freezes no second snapshot.
  const name = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<'placed' | 'same' | null>(null)
  const [issue, setIssue] = useState<Issue | null>(null)
  const address = `/boards/${encodeURIComponent(board)}/entries/${encodeURIComponent(row.assessment)}`
  const goOn = async () => {
    setBusy(true)
    const answer = await request('POST', `${address}/session`, null, z.unknown())
    setBusy(false)
    if (answer.ok) router.push(`/assess/${row.assessment}`)
    else setIssue(answer.issue)
  }
  const place = async () => {
    name.current ??= crypto.randomUUID()
    setBusy(true)
    setSaid(null)
    const answer = await request('POST', address, { request: name.current }, Placed)
    setBusy(false)
    setIssue(answer.ok ? null : answer.issue)
    if (!answer.ok) return
    name.current = null
    setSaid(answer.value.repeated ? 'same' : 'placed')
    router.refresh()
  }
  return (
    <li data-state="open">
      <h3>
        <bdi>{row.name}</bdi>
      </h3>
      <p className="dim small">{row.meta}</p>
      <p className="row">
        <button
          className="btn line low"
          type="button"
          disabled={busy}
          aria-label={t('continueOf', { of: row.name })}
          onClick={() => void goOn()}
        >
          {t('continue')}
        </button>
        {open && (
          <button
            className="btn line low"
            type="button"
            disabled={busy}
            aria-label={t('placeOf', { of: row.name })}
            onClick={() => void place()}
          >
            {t('place')}
          </button>
        )}
        <span role="status" className={issue === null ? 'small' : 'wrong'}>
          {issue !== null ? issueText(issue.code, issue.data) : said !== null && t(said)}
        </span>
      </p>
    </li>
  )
}
