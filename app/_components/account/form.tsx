'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import type { Answered } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import type { Issue } from '#lib/issue'

/** One line to fill in; `options` makes it a choice. */
export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete?: string
  readonly inputMode?: 'numeric'
  readonly value?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

type Props = {
  readonly fields: readonly Field[]
  /** what the button says, and what while it works */
  readonly submit: string
  readonly busy: string
  readonly send: (values: Readonly<Record<string, string>>) => Promise<Answered<unknown>>
  readonly onDone: (value: unknown) => void
  readonly danger?: boolean
  /** takes the focus when it appears, where it was asked for by a button */
  readonly focused?: boolean
  /** stands beside the button, and before the fields */
  readonly beside?: ReactNode
  readonly before?: ReactNode
}

function Line({ field, id, problem }: { field: Field; id: string; problem: string | undefined }) {
  const { name, label, hint, type = 'text', options, value, ...rest } = field
  const described = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-wrong`]
    .filter((one) => one !== '')
    .join(' ')
  const shared = {
    id,
    name,
    className: 'field',
    defaultValue: value,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': described === '' ? undefined : described,
  } as const
  return (
    <div className="set">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {options === undefined ? (
        <input {...shared} {...rest} type={type} dir={type === 'text' ? 'auto' : 'ltr'} spellCheck={type === 'text' ? undefined : false} />
      ) : (
        <select {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem !== undefined && (
        <span className="wrong" id={`${id}-wrong`}>
          <Icon name="warning" /> {problem}
        </span>
      )}
    </div>
  )
}

/**
 * A short form that the server judges: each problem stands at its field, and what belongs to no field, or more than one problem, in a
 * summary that takes the focus. What was typed stays.
 */
export function AccountForm({ fields, submit, busy, send, onDone, danger = false, focused = false, beside, before }: Props) {
  const t = useTranslations('account.form')
  const issueText = useIssueText()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  // A form that is sent before the page listens would be sent by the browser itself.
  const [state, setState] = useState<'asleep' | 'ready' | 'busy'>('asleep')
  useEffect(() => {
    setState('ready')
    if (focused) form.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
  }, [focused])

  const nameOf = (issue: Issue) => fields.find(({ name }) => name === issue.path[0])?.name
  const loose = issues.filter((issue) => nameOf(issue) === undefined)
  const summed = issues.length > 1 || loose.length > 0
  useEffect(() => {
    const [first] = issues
    if (first === undefined) return
    if (summed) summary.current?.focus()
    else form.current?.querySelector<HTMLElement>(`[name="${String(first.path[0])}"]`)?.focus()
  }, [issues, summed])

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state !== 'ready') return
    const values = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]))
    setState('busy')
    setIssues([])
    const answer = await send(values)
    setState('ready')
    if (answer.ok) onDone(answer.value)
    else setIssues(answer.issues.length === 0 ? [answer.issue] : answer.issues)
  }

  return (
    // Should the browser send it nevertheless, then never as part of an address.
    <form className="account-form" method="post" onSubmit={(event) => void onSubmit(event)} noValidate ref={form}>
      {summed && (
        <div className="errors" role="alert" tabIndex={-1} ref={summary}>
          <h2>{t('failed')}</h2>
          <ul>
            {issues.map((issue) => {
              const name = nameOf(issue)
              const text = issueText(issue.code, issue.data)
              return (
                <li key={`${issue.path.join('.')} ${issue.code}`}>{name === undefined ? text : <a href={`#${id}-${name}`}>{text}</a>}</li>
              )
            })}
          </ul>
        </div>
      )}
      {before}
      {fields.map((field) => {
        const issue = issues.find(({ path }) => path[0] === field.name)
        return (
          <Line
            key={field.name}
            field={field}
            id={`${id}-${field.name}`}
            problem={issue === undefined ? undefined : issueText(issue.code, issue.data)}
          />
        )
      })}
      <p className="row">
        <button className={danger ? 'btn danger' : 'btn'} type="submit" disabled={state === 'asleep'} aria-disabled={state === 'busy'}>
          {state === 'busy' ? busy : submit}
        </button>
        {beside}
      </p>
    </form>
  )
}
