'use client'

import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Locale } from '#lib/i18n/locale'
import type { Issue } from '#lib/issue'
import type { Verification } from './verification'

export type CheckState =
  | { readonly kind: 'waiting' | 'checking' | 'cancelled' }
  | { readonly kind: 'done'; readonly verification: Verification }

/** A file that the person gave, and how far its check is. */
export type Check = { readonly id: number; readonly file: File; readonly state: CheckState }

type Event =
  | { readonly kind: 'added'; readonly checks: readonly Check[] }
  | { readonly kind: 'moved'; readonly id: number; readonly state: CheckState }
  | { readonly kind: 'removed'; readonly id: number }

const step = (checks: readonly Check[], event: Event): readonly Check[] => {
  switch (event.kind) {
    case 'added':
      return [...checks, ...event.checks]
    case 'moved':
      // What was cancelled stays so, whatever answer still comes in.
      return checks.map((check) => (check.id === event.id && check.state.kind !== 'cancelled' ? { ...check, state: event.state } : check))
    case 'removed':
      return checks.filter(({ id }) => id !== event.id)
    default:
      return event satisfies never
  }
}

const unreadable = (issues: readonly Issue[]): Verification => ({ state: 'unreadable', issues })

const ask = async (file: File, locale: Locale, most: number, signal: AbortSignal): Promise<Verification> => {
  if (file.size > most) return unreadable([{ code: 'reading.too-large', path: [], data: { maximum: most } }])
  try {
    const answer = await fetch(`/api/v1/verifications?lang=${locale}`, {
      method: 'POST',
      body: file,
      signal,
      headers: { 'content-type': 'application/octet-stream' },
    })
    // Both forms are ours: the outcome, or a refusal with its issues.
    const body = (await answer.json()) as Verification | { readonly issues: readonly Issue[] }
    return 'state' in body ? body : unreadable(body.issues)
  } catch {
    return unreadable([{ code: 'request.unreachable', path: [] }])
  }
}

/** Files are checked one after another, in the order given; one that waits or is being checked can be cancelled. */
export function useChecks(locale: Locale, most: number) {
  const [checks, tell] = useReducer(step, [])
  const last = useRef(0)
  const running = useRef<{ readonly id: number; readonly stop: AbortController } | null>(null)
  const busy = checks.some(({ state }) => state.kind === 'checking')
  const next = checks.find(({ state }) => state.kind === 'waiting')

  useEffect(() => {
    if (next === undefined || busy || running.current?.id === next.id) return
    const { id, file } = next
    const stop = new AbortController()
    running.current = { id, stop }
    tell({ kind: 'moved', id, state: { kind: 'checking' } })
    void ask(file, locale, most, stop.signal).then((verification) => {
      tell({ kind: 'moved', id, state: { kind: 'done', verification } })
    })
  }, [next, busy, locale, most])

  const add = useCallback((files: readonly File[]) => {
    tell({
      kind: 'added',
      checks: files.map((file) => {
        last.current += 1
        return { id: last.current, file, state: { kind: 'waiting' } }
      }),
    })
  }, [])
  const cancel = useCallback((id: number) => {
    tell({ kind: 'moved', id, state: { kind: 'cancelled' } })
    if (running.current?.id === id) running.current.stop.abort()
  }, [])
  const remove = useCallback((id: number) => tell({ kind: 'removed', id }), [])
  return { checks, add, cancel, remove }
}
