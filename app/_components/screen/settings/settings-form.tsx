'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import * as z from 'zod'
import { Icon } from '#app/_components/icon.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import type { BoardSettings } from '#lib/screening/board'
import { maxNameLength } from '#lib/store/assessment-name'
import { type Draft, draftOf, settingsOf } from './draft'
import { Gates, Members, type Named, Reading, Tolerance, Weights } from './fields'
import { Stages } from './stages'

type Props = {
  readonly board: string
  readonly revision: number
  readonly settings: BoardSettings
  readonly dimensions: readonly Named[]
  /** the instrument's own weights */
  readonly own: Readonly<Record<string, number>>
  readonly bands: readonly string[]
  readonly team: readonly Named[]
  /** what the stages that every board begins with are called in this language, by id */
  readonly defaults: Readonly<Record<string, string>>
  readonly mostStages: number
}

const Present = z.object({ revision: z.number() })
const Saved = z.object({ board: Present })

/** What decides the ranking of a board, saved as a whole on top of the revision that was read. */
export function SettingsForm({ board, revision, settings, dimensions, own, bands, team, defaults, mostStages }: Props) {
  const t = useTranslations('screen.settings')
  const issueText = useIssueText()
  const router = useRouter()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const clash = useRef<HTMLDivElement>(null)
  const ids = dimensions.map((one) => one.id)
  const [draft, setDraft] = useState<Draft>(() => draftOf(settings, ids))
  const [base, setBase] = useState({ revision, draft })
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const [issue, setIssue] = useState<Issue | null>(null)
  const conflict = issue?.code === 'board.conflict'
  const dirty = draft !== base.draft

  useEffect(() => {
    if (conflict) clash.current?.focus()
  }, [conflict])
  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])

  const change = (next: Draft) => {
    setDraft(next)
    setSaved(false)
  }
  const save = async (onTopOf: number) => {
    if (busy) return
    setBusy(true)
    setSaved(false)
    const body = { revision: onTopOf, ...settingsOf(draft, defaults), moves: draft.moves }
    const answer = await request('PATCH', `/boards/${encodeURIComponent(board)}`, body, Saved)
    setBusy(false)
    if (!answer.ok) {
      setIssue(answer.issue)
      // The field is named after its place in what was sent.
      const path = answer.issue.path.join('.')
      form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus()
      return
    }
    setIssue(null)
    const now = { ...draft, moves: {} }
    setDraft(now)
    setBase({ revision: answer.value.board.revision, draft: now })
    setSaved(true)
    router.refresh()
  }
  const overwrite = async () => {
    const answer = await fetch(`/api/v1/boards/${encodeURIComponent(board)}`).catch(() => null)
    const now = answer?.ok === true ? Present.safeParse(await answer.json()) : null
    if (now?.success === true) await save(now.data.revision)
    else setIssue({ code: 'request.unreachable', path: [] })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(base.revision)
  }

  const instrumentWeights = Object.fromEntries(ids.map((one) => [one, String(own[one] ?? 0)]))
  return (
    <form className="settings" ref={form} onSubmit={submit} noValidate>
      {conflict && (
        <div className="errors" role="alert" tabIndex={-1} ref={clash}>
          <h2>{t('conflict.title')}</h2>
          <p>{t('conflict.text')}</p>
          <p className="row">
            <button className="btn low" type="button" onClick={() => void overwrite()}>
              {t('conflict.mine')}
            </button>
            <button className="btn line low" type="button" onClick={() => location.reload()}>
              {t('conflict.theirs')}
            </button>
          </p>
        </div>
      )}
      <div className="set">
        <label className="label" htmlFor={`${id}-name`}>
          {t('name')}
        </label>
        <input
          id={`${id}-name`}
          className="field"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={maxNameLength * 2}
          value={draft.name}
          data-path="name"
          onChange={(event) => change({ ...draft, name: event.target.value })}
        />
      </div>
      <Weights draft={draft} onChange={change} dimensions={dimensions} own={instrumentWeights} />
      <Reading draft={draft} onChange={change} />
      <Tolerance draft={draft} onChange={change} />
      <Gates draft={draft} onChange={change} dimensions={dimensions} bands={bands} />
      <Stages draft={draft} kept={settings.stages} most={mostStages} onChange={change} />
      <Members draft={draft} onChange={change} team={team} />
      <div className="settings-save">
        <button className="btn" type="submit" aria-disabled={busy}>
          {busy ? t('saving') : t('save')}
        </button>
        <span role="status" className={issue !== null && !conflict ? 'wrong' : 'small'}>
          {issue !== null && !conflict && (
            <>
              <Icon name="warning" /> {issueText(issue.code, { max: maxNameLength, ...issue.data })}
            </>
          )}
          {issue === null && saved && t('saved')}
          {issue === null && !saved && dirty && t('unsaved')}
        </span>
      </div>
    </form>
  )
}
