'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { OnceShown } from '#app/_components/once-shown.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

type Option = { readonly value: string; readonly label: string; readonly help: string }
type Props = {
  readonly address: string
  readonly text: { readonly name: string; readonly label: string; readonly hint: string; readonly type: 'text' | 'url' }
  readonly checks: {
    readonly name: string
    readonly label: string
    readonly options: readonly Option[]
    readonly chosen: readonly string[]
  }
  /** how long it holds, in days; 0 stands for no end */
  readonly days?: {
    readonly label: string
    readonly options: readonly { readonly value: number; readonly label: string }[]
    readonly chosen: number
  }
  readonly words: { readonly submit: string; readonly busy: string; readonly made: string; readonly once: string }
}

const Made = z.object({ id: z.string(), token: z.string() }).transform(({ token }) => token)

/** Makes something for a program, whose secret is shown once. */
export function MakeProgram({ address, text, checks, days, words }: Props) {
  const t = useTranslations('programs')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  // A form that is sent before the page listens would be sent by the browser itself.
  const [state, setState] = useState<'asleep' | 'ready' | 'busy'>('asleep')
  const [issue, setIssue] = useState<Issue | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  useEffect(() => setState('ready'), [])
  const at = issue === null ? null : [text.name, checks.name].find((name) => name === issue.path[0])
  useEffect(() => {
    if (at != null) form.current?.querySelector<HTMLElement>(`[name="${at}"]`)?.focus()
  }, [at])

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state !== 'ready') return
    const target = event.currentTarget
    const data = new FormData(target)
    const until = Number(data.get('days'))
    const body = {
      [text.name]: String(data.get(text.name)),
      [checks.name]: data.getAll(checks.name).map(String),
      ...(days === undefined ? {} : { days: until === 0 ? null : until }),
    }
    setState('busy')
    setIssue(null)
    const answer = await request('POST', address, body, Made)
    setState('ready')
    if (!answer.ok) return setIssue(answer.issue)
    setSecret(answer.value)
    target.reset()
    router.refresh()
  }

  const problem = (name: string) =>
    issue !== null && at === name ? (
      <span className="wrong" id={`${id}-${name}-wrong`}>
        <Icon name="warning" /> {issueText(issue.code, issue.data)}
      </span>
    ) : null

  return (
    <>
      <form className="make-share" method="post" onSubmit={(event) => void make(event)} noValidate ref={form}>
        <div className="set">
          <label className="label" htmlFor={`${id}-text`}>
            {text.label}
          </label>
          <input
            id={`${id}-text`}
            className="field"
            name={text.name}
            type={text.type}
            inputMode={text.type === 'url' ? 'url' : undefined}
            autoComplete="off"
            dir={text.type === 'url' ? 'ltr' : 'auto'}
            aria-invalid={at === text.name ? true : undefined}
            aria-describedby={`${id}-hint${at === text.name ? ` ${id}-${text.name}-wrong` : ''}`}
          />
          <span className="hint" id={`${id}-hint`}>
            {text.hint}
          </span>
          {problem(text.name)}
        </div>
        <fieldset className="set" aria-describedby={at === checks.name ? `${id}-${checks.name}-wrong` : undefined}>
          <legend>{checks.label}</legend>
          <div className="two solid">
            {checks.options.map(({ value, label, help }) => (
              <label className="pick" key={value}>
                <input type="checkbox" name={checks.name} value={value} defaultChecked={checks.chosen.includes(value)} />
                <span className="box">
                  <span>
                    <strong>{label}</strong>
                    <span className="d">{help}</span>
                  </span>
                  <span className="dot" />
                </span>
              </label>
            ))}
          </div>
          {problem(checks.name)}
        </fieldset>
        {days !== undefined && (
          <label>
            <span className="label">{days.label}</span>
            <select className="field" name="days" defaultValue={days.chosen}>
              {days.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {issue !== null && at == null && (
          <p className="wrong" role="alert">
            <Icon name="warning" /> {issueText(issue.code, issue.data)}
          </p>
        )}
        <p className="row">
          <button className="btn" type="submit" disabled={state === 'asleep'} aria-disabled={state === 'busy'}>
            {state === 'busy' ? words.busy : words.submit}
          </button>
          <noscript>{t('noScript')}</noscript>
        </p>
      </form>
      {secret !== null && <OnceShown secret={secret} about={words.made} hint={words.once} />}
    </>
  )
}
