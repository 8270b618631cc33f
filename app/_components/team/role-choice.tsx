'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import { useIssueText } from '#app/_components/question/use-issue-text.ts'
import { useRouter } from '#app/i18n/navigation.ts'
import { type Role, roles } from '#lib/access'
import type { Issue } from '#lib/issue'

/** The role of a member, changed as it is chosen; a refused change falls back. */
export function RoleChoice({ address, role, name }: { address: string; role: Role; name: string }) {
  const t = useTranslations('account')
  const tt = useTranslations('team')
  const issueText = useIssueText()
  const router = useRouter()
  const [chosen, setChosen] = useState<Role>(role)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [saved, setSaved] = useState(false)
  const change = async (text: string) => {
    const wanted = roles.find((one) => one === text) ?? role
    setChosen(wanted)
    setIssue(null)
    setSaved(false)
    const answer = await request('PATCH', address, { role: wanted }, z.unknown())
    if (answer.ok) {
      setSaved(true)
      return router.refresh()
    }
    setChosen(role)
    setIssue(answer.issue)
  }
  return (
    <span className="role-choice">
      <select
        className="field"
        aria-label={tt('members.roleOf', { name })}
        value={chosen}
        onChange={(event) => void change(event.target.value)}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(`role.${one}`)}
          </option>
        ))}
      </select>
      <span role="status" className="small">
        {saved && tt('members.saved')}
      </span>
      {issue !== null && (
        <span className="wrong" role="alert">
          {issueText(issue.code, issue.data)}
        </span>
      )}
    </span>
  )
}
