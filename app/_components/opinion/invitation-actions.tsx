'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { Dialog } from '#app/_components/question/dialog.tsx'
import { privateLink } from '#app/_components/question/private-link.tsx'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { CopyLink } from '#app/_components/share/copy-link.tsx'
import { useRouter } from '#app/i18n/navigation.ts'
import type { Issue } from '#lib/issue'

const Replaced = z.object({ secret: z.string() })

type Props = {
  readonly address: string
  readonly opinion: string
  /** whose it is */
  readonly of: string
  /** whether its link may be replaced, and whether it may be ended with its answers kept */
  readonly links: boolean
  readonly ends: boolean
}

/** A new link for someone who was invited, the end of the link, or the end of it all; the last two after a question. */
export function InvitationActions({ address, opinion, of, links, ends }: Props) {
  const t = useTranslations('opinions.actions')
  const issueText = useIssueText()
  const router = useRouter()
  const [asking, setAsking] = useState<'end' | 'remove' | null>(null)
  const [busy, setBusy] = useState(false)
  const [link, setLink] = useState('')
  const [issue, setIssue] = useState<Issue | null>(null)

  const replace = async () => {
    if (busy) return
    setBusy(true)
    setIssue(null)
    const answer = await request('POST', `${address}/link`, {}, Replaced)
    setBusy(false)
    if (answer.ok) setLink(privateLink(opinion, answer.value.secret))
    else setIssue(answer.issue)
  }
  const confirm = async (what: 'end' | 'remove') => {
    setBusy(true)
    setIssue(null)
    const answer = await (what === 'end'
      ? request('POST', `${address}/end`, {}, z.unknown())
      : request('DELETE', address, null, z.unknown()))
    setBusy(false)
    if (!answer.ok) return setIssue(answer.issue)
    setAsking(null)
    setLink('')
    router.refresh()
  }
  const ask = (what: 'end' | 'remove') => {
    setIssue(null)
    setAsking(what)
  }
  const wrong = issue !== null && (
    <p className="wrong" role="alert">
      {issueText(issue.code, issue.data)}
    </p>
  )
  return (
    <>
      <p className="row">
        {links && (
          <button
            className="btn line low"
            type="button"
            aria-label={t('linkOf', { of })}
            aria-disabled={busy}
            onClick={() => void replace()}
          >
            {t('link')}
          </button>
        )}
        {ends && (
          <button className="btn line low" type="button" aria-label={t('endOf', { of })} onClick={() => ask('end')}>
            {t('end')}
          </button>
        )}
        <button className="btn line low" type="button" aria-label={t('removeOf', { of })} onClick={() => ask('remove')}>
          {t('remove')}
        </button>
      </p>
      {asking === null && wrong}
      {link !== '' && <CopyLink link={link} about={t('linkMade', { of })} />}
      {asking !== null && (
        <Dialog title={t(`${asking}Title`, { of })} onClose={() => setAsking(null)}>
          <p>{t(`${asking}Text`, { of })}</p>
          {wrong}
          <p className="row">
            <button className="btn low danger" type="button" disabled={busy} onClick={() => void confirm(asking)}>
              {t(`${asking}Confirm`)}
            </button>
            <button className="btn line low" type="button" onClick={() => setAsking(null)}>
              {t('cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
