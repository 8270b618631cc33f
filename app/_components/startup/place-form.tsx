'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'
import type { Person } from '#lib/screening/mentions'

type Props = {
  /** address of the submission below /api/v1 */
  readonly address: string
  readonly stages: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly Person[]
  readonly stage: string
  readonly assignee: string | null
}

/** Where a start-up stands in the board's own process, and whose it is. Saved at once. */
export function PlaceForm({ address, stages, people, stage, assignee }: Props) {
  const t = useTranslations('screen.startup.place')
  const issueText = useIssueText()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly issue: Issue | null } | null>(null)
  const save = async (change: object) => {
    setBusy(true)
    setSaid(null)
    const answer = await request('PATCH', `${address}/stage`, change, z.unknown())
    setBusy(false)
    setSaid({ issue: answer.ok ? null : answer.issue })
    router.refresh()
  }
  return (
    <div className="place-form">
      <label>
        <span className="label">{t('stage')}</span>
        <select
          className="field"
          key={stage}
          defaultValue={stage}
          disabled={busy}
          onChange={(event) => void save({ stage: event.currentTarget.value, from: stage })}
        >
          {stages.every(({ id }) => id !== stage) && <option value={stage}>{t('noStage')}</option>}
          {stages.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{t('assignee')}</span>
        <select
          className="field"
          key={assignee ?? ''}
          defaultValue={assignee ?? ''}
          disabled={busy}
          onChange={(event) => void save({ assignee: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        >
          <option value="">{t('nobody')}</option>
          {assignee !== null && people.every(({ account }) => account !== assignee) && <option value={assignee}>{t('gone')}</option>}
          {people.map(({ account, name }) => (
            <option key={account} value={account}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="small" role="status">
        {said !== null && said.issue === null && t('saved')}
      </p>
      {said?.issue != null && (
        <p className="wrong" role="alert">
          {issueText(said.issue.code, said.issue.data)}
        </p>
      )}
    </div>
  )
}
