'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import type { Person } from '#lib/screening/mentions'

export type NoteModel = {
  readonly id: string
  readonly text: string
  readonly by: string
  /** when it was written, and that it was changed since */
  readonly when: string
  readonly own: boolean
  readonly revision: number
}

type Props = {
  readonly address: string
  readonly notes: readonly NoteModel[]
  readonly people: readonly Person[]
  /** whether whoever looks may write */
  readonly writes: boolean
}

/** What the team has written about a start-up, oldest first, with a place to write more. */
export function Notes({ address, notes, people, writes }: Props) {
  const t = useTranslations('screen.startup.notes')
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <>
      {notes.length === 0 && <p className="dim">{t('none')}</p>}
      <ol className="notes">
        {notes.map((note) => (
          <li key={note.id} id={`note-${note.id}`}>
            <p className="small dim">
              <b>{note.by === '' ? t('gone') : note.by}</b> {note.when}
            </p>
            {editing === note.id ? (
              <NoteForm address={`${address}/notes/${note.id}`} people={people} note={note} onDone={() => setEditing(null)} />
            ) : (
              <>
                <p className="typed" dir="auto">
                  {note.text}
                </p>
                {writes && note.own && <OwnNote address={`${address}/notes/${note.id}`} note={note} onEdit={() => setEditing(note.id)} />}
              </>
            )}
          </li>
        ))}
      </ol>
      {writes && <NoteForm address={`${address}/notes`} people={people} note={null} onDone={() => undefined} />}
    </>
  )
}

function OwnNote({ address, note, onEdit }: { address: string; note: NoteModel; onEdit: () => void }) {
  const t = useTranslations('screen.startup.notes')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const remove = async () => {
    const answer = await request('DELETE', address, null, z.unknown())
    if (!answer.ok) return setIssue(answer.issue)
    router.refresh()
  }
  return (
    <p className="row">
      {asking ? (
        <>
          <span className="small">{t('sure')}</span>
          <button className="btn low danger" type="button" onClick={() => void remove()}>
            {t('remove')}
          </button>
          <button className="btn line low" type="button" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </>
      ) : (
        <>
          <button className="btn line low" type="button" onClick={onEdit} aria-label={t('editOf', { when: note.when })}>
            {t('edit')}
          </button>
          <button className="btn line low" type="button" onClick={() => setAsking(true)} aria-label={t('removeOf', { when: note.when })}>
            {t('remove')}
          </button>
        </>
      )}
      {issue !== null && (
        <span className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </span>
      )}
    </p>
  )
}

type FormProps = {
  readonly address: string
  readonly people: readonly Person[]
  readonly note: NoteModel | null
  readonly onDone: () => void
}

function NoteForm({ address, people, note, onDone }: FormProps) {
  const t = useTranslations('screen.startup.notes')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const [text, setText] = useState(note?.text ?? '')
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (text.trim() === '') return setIssue({ code: 'note.empty', path: ['text'] })
    setBusy(true)
    setIssue(null)
    const answer =
      note === null
        ? await request('POST', address, { text }, z.unknown())
        : await request('PATCH', address, { text, revision: note.revision }, z.unknown())
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    if (note === null) setText('')
    onDone()
    router.refresh()
  }
  return (
    <form className="note-form" onSubmit={(event) => void save(event)} noValidate>
      <label className="label" htmlFor={id}>
        {note === null ? t('new') : t('change')}
      </label>
      <textarea
        id={id}
        className="field"
        rows={3}
        dir="auto"
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={issue === null ? undefined : true}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="hint" id={`${id}-hint`}>
        {t('hint')}
      </span>
      {issue !== null && (
        <span className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </span>
      )}
      <p className="row">
        <button className="btn low" type="submit" aria-disabled={busy}>
          {note === null ? t('add') : t('save')}
        </button>
        {note !== null && (
          <button className="btn line low" type="button" onClick={onDone}>
            {t('cancel')}
          </button>
        )}
        {people.length > 0 && (
          <label className="mention">
            <span className="vh">{t('mention')}</span>
            <select
              className="field"
              value=""
              onChange={(event) => setText(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${event.target.value} `)}
            >
              <option value="" disabled>
                {t('mention')}
              </option>
              {people.map(({ account, name }) => (
                <option key={account} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
    </form>
  )
}
