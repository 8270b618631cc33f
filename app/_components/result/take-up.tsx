'use client'

import { useState } from 'react'
import { Icon } from '#app/_components/icon.tsx'
import { useRouter } from '#app/i18n/navigation.ts'

type Words = Readonly<Record<'take' | 'taking' | 'failed', string>>

/** Takes up the companion and leads to its first question. */
export function TakeUp(props: { readonly id: string; readonly companion: string; readonly first: string; readonly words: Words }) {
  const { id, companion, first, words } = props
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'taking' | 'failed'>('idle')
  const take = async () => {
    setState('taking')
    try {
      const answer = await fetch(`/api/v1/assessments/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ companion }),
      })
      if (!answer.ok) return setState('failed')
      router.push(`/assess/${id}/${first}`)
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <button className="btn line low" type="button" onClick={() => void take()} disabled={state === 'taking'}>
        {state === 'taking' ? words.taking : words.take} <Icon name="arrow" />
      </button>
      <span role="status" className="wrong">
        {state === 'failed' && words.failed}
      </span>
    </>
  )
}
