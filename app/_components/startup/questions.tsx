'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import type { ChecklistItem } from '#lib/screening/checklist'

type Props = { readonly address: string; readonly items: readonly ChecklistItem[]; readonly writes: boolean }

type Work = Pick<ChecklistItem, 'answer' | 'done' | 'dropped' | 'revision'> & {
  readonly question: string | null
  readonly text: string | null
}

/** Sends what was made of a question; what goes wrong comes back as an issue. */
const useKeep = (address: string) => {
  const router = useRouter()
  return async (work: Work): Promise<Issue | null> => {
    const answer = await request('POST', `${address}/questions`, work, z.unknown())
    router.refresh()
    return answer.ok ? null : answer.issue
  }
}

const workOf = ({ id, ask, original, answer, done, dropped, revision }: ChecklistItem): Work => ({
  question: id,
  text: ask === original ? null : ask,
  answer,
  done,
  dropped,
  revision,
})

/** The questions to a start-up: tick them, put them in other words, note the answer, take them off, add one's own. */
export function Questions({ address, items, writes }: Props) {
  const t = useTranslations('screen.startup.questions')
  const shown = items.filter(({ dropped }) => !dropped)
  const dropped = items.filter((item) => item.dropped)
  return (
    <>
      {shown.length === 0 && <p>{t('none')}</p>}
      <ol className="asks">
        {shown.map((item) => (
          <Item key={item.id} item={item} address={address} writes={writes} />
        ))}
      </ol>
      {writes && <Own address={address} />}
      {dropped.length > 0 && (
        <details className="disc no-print">
          <summary>{t('dropped', { count: dropped.length })}</summary>
          <ul className="asks">
            {dropped.map((item) => (
              <li key={item.id}>
                <p>{item.ask}</p>
                {writes && <Restore item={item} address={address} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Restore({ item, address }: { item: ChecklistItem; address: string }) {
  const t = useTranslations('screen.startup.questions')
  const issueText = useIssueText()
  const keep = useKeep(address)
  const [issue, setIssue] = useState<Issue | null>(null)
  return (
    <p>
      <button
        className="btn line low"
        type="button"
        aria-label={t('restoreOf', { ask: item.ask })}
        onClick={() => void keep({ ...workOf(item), dropped: false }).then(setIssue)}
      >
        {t('restore')}
      </button>
      {issue !== null && (
        <span className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </span>
      )}
    </p>
  )
}

function Item({ item, address, writes }: { item: ChecklistItem; address: string; writes: boolean }) {
  const t = useTranslations('screen.startup.questions')
  const why = useTranslations('screen.startup.reason')
  const issueText = useIssueText()
  const keep = useKeep(address)
  const id = useId()
  const [editing, setEditing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const save = async (change: Partial<Work>) => {
    if (busy) return
    setBusy(true)
    const wrong = await keep({ ...workOf(item), ...change })
    setBusy(false)
    setIssue(wrong)
    if (wrong === null) setEditing(false)
  }
  return (
    <li data-done={item.done}>
      <div className="ask">
        {writes ? (
          <label className="tick">
            <input type="checkbox" checked={item.done} disabled={busy} onChange={(event) => void save({ done: event.target.checked })} />
            <span className="vh">{t('doneOf', { ask: item.ask })}</span>
          </label>
        ) : (
          <span className="small dim">{item.done ? t('isDone') : t('isOpen')}</span>
        )}
        <div>
          <p className="small dim">
            {item.code !== null && <span className="code">{item.code}</span>} {item.kind === 'own' ? t('own') : item.topic}
            {item.kind === 'settled' && ` · ${t('settled')}`}
            {(item.points.value ?? 0) > 0 && ` · ${t('points', { points: item.points.label })}`}
          </p>
          <p className="asked" dir="auto">
            {item.ask}
          </p>
          {item.reasons.length > 0 && (
            <ul className="reasons small">
              {item.reasons.map(({ kind, text }) => (
                <li key={text}>
                  <b>{why(`kind.${kind}`)}</b> {text}
                </li>
              ))}
            </ul>
          )}
          {item.bring !== null && <p className="small">{t('bring', { bring: item.bring })}</p>}
          {item.answer !== '' && (
            <p className="typed answered" dir="auto">
              {item.answer}
            </p>
          )}
          {issue !== null && (
            <p className="wrong" role="alert">
              {issueText(issue.code, issue.data)}
            </p>
          )}
          {writes && !editing && (
            <p className="row no-print">
              <button className="btn line low" type="button" aria-label={t('editOf', { ask: item.ask })} onClick={() => setEditing(true)}>
                {item.answer === '' ? t('edit') : t('editAnswer')}
              </button>
              <button
                className="btn line low"
                type="button"
                disabled={busy}
                aria-label={t('dropOf', { ask: item.ask })}
                onClick={() => void save({ dropped: true })}
              >
                {t('drop')}
              </button>
            </p>
          )}
          {editing && <Edit id={id} item={item} busy={busy} onSave={(change) => void save(change)} onCancel={() => setEditing(false)} />}
          <span className="lines-for-answers" aria-hidden="true" />
        </div>
      </div>
    </li>
  )
}

type EditProps = {
  readonly id: string
  readonly item: ChecklistItem
  readonly busy: boolean
  readonly onSave: (change: Partial<Work>) => void
  readonly onCancel: () => void
}

function Edit({ id, item, busy, onSave, onCancel }: EditProps) {
  const t = useTranslations('screen.startup.questions')
  const [text, setText] = useState(item.ask)
  const [answer, setAnswer] = useState(item.answer)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave({ text: item.original !== null && (text.trim() === '' || text.trim() === item.original) ? null : text, answer })
  }
  return (
    <form className="ask-form" onSubmit={submit} noValidate>
      <label className="label" htmlFor={`${id}-text`}>
        {t('text')}
      </label>
      <textarea id={`${id}-text`} className="field" rows={3} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      {item.original !== null && <span className="hint">{t('textHint')}</span>}
      <label className="label" htmlFor={`${id}-answer`}>
        {t('answer')}
      </label>
      <textarea
        id={`${id}-answer`}
        className="field"
        rows={3}
        dir="auto"
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <p className="row">
        <button className="btn low" type="submit" aria-disabled={busy}>
          {t('save')}
        </button>
        <button className="btn line low" type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}

function Own({ address }: { address: string }) {
  const t = useTranslations('screen.startup.questions')
  const issueText = useIssueText()
  const keep = useKeep(address)
  const id = useId()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (text.trim() === '') return setIssue({ code: 'question.empty', path: ['text'] })
    setBusy(true)
    const wrong = await keep({ question: null, text, answer: '', done: false, dropped: false, revision: 0 })
    setBusy(false)
    setIssue(wrong)
    if (wrong === null) setText('')
  }
  return (
    <form className="ask-form no-print" onSubmit={(event) => void add(event)} noValidate>
      <label className="label" htmlFor={id}>
        {t('new')}
      </label>
      <textarea
        id={id}
        className="field"
        rows={2}
        dir="auto"
        value={text}
        aria-invalid={issue === null ? undefined : true}
        onChange={(event) => setText(event.target.value)}
      />
      {issue !== null && (
        <span className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </span>
      )}
      <p>
        <button className="btn low" type="submit" aria-disabled={busy}>
          {t('add')}
        </button>
      </p>
    </form>
  )
}
