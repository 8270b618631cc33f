'use client'

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import * as z from 'zod'
import { request } from '#app/_components/question/request.ts'
import type { Issue } from '#lib/issue'
import { announceAtOnce, awaited, type Desk, nextToSend, phaseOf, step } from './import-queue'
import { type ImportRow, ImportRows, OneImport } from './import-row'

const lookAgainMs = 2_000
const sendAgainMs = 1_500
/** As often as a server that is busy is asked again before the person is. */
const mostAttempts = 40

type Sent = { readonly kind: 'told'; readonly row: ImportRow } | { readonly kind: 'busy' | 'failed' | 'gone' }

const send = async (address: string, file: File, signal: AbortSignal): Promise<Sent> => {
  try {
    const answer = await fetch(address, { method: 'PUT', body: file, signal, headers: { 'content-type': 'application/octet-stream' } })
    if (answer.status === 404) return { kind: 'gone' }
    const parsed = answer.ok ? OneImport.safeParse(await answer.json()) : null
    if (parsed?.success !== true) return { kind: 'failed' }
    return parsed.data.import.state === 'waiting' ? { kind: 'busy' } : { kind: 'told', row: parsed.data.import }
  } catch {
    return { kind: 'failed' }
  }
}

/** Files on their way to a board: announced at once, sent a few at a time, each told of as soon as it is judged. */
export function useImports(board: string, initial: readonly ImportRow[], onTaken: () => void) {
  const path = `/boards/${encodeURIComponent(board)}/imports`
  const [desk, tell] = useReducer(step, { rows: initial, local: new Map() } satisfies Desk)
  const [issue, setIssue] = useState<Issue | null>(null)
  const stops = useRef(new Map<string, AbortController>())
  const attempts = useRef(new Map<string, number>())
  const now = useRef(desk)
  now.current = desk
  const taken = useRef(onTaken)
  taken.current = onTaken

  const next = nextToSend(desk)
  useEffect(() => {
    if (next === undefined || stops.current.has(next)) return
    const file = now.current.local.get(next)?.file
    if (file === undefined) return
    const stop = new AbortController()
    stops.current.set(next, stop)
    tell({ kind: 'stepped', id: next, step: 'sending' })
    void send(`/api/v1${path}/${encodeURIComponent(next)}`, file, stop.signal).then((sent) => {
      stops.current.delete(next)
      if (sent.kind === 'told') {
        tell({ kind: 'told', row: sent.row })
        if (sent.row.submission !== null) taken.current()
      } else if (sent.kind === 'gone') tell({ kind: 'struck', ids: new Set([next]) })
      else {
        const tried = (attempts.current.get(next) ?? 0) + 1
        attempts.current.set(next, tried)
        if (sent.kind === 'failed' || tried > mostAttempts) return tell({ kind: 'stepped', id: next, step: 'failed' })
        setTimeout(() => tell({ kind: 'stepped', id: next, step: 'queued' }), sendAgainMs)
      }
    })
  }, [next, path])

  // What another page, or a visit before, has sent is told of too.
  const elsewhere = desk.rows.some((row) => row.state === 'reading' && !desk.local.has(row.id))
  useEffect(() => {
    if (!elsewhere) return
    const timer = setInterval(async () => {
      const answer = await fetch(`/api/v1${path}`).catch(() => null)
      const parsed = answer?.ok === true ? ImportRows.safeParse(await answer.json()) : null
      if (parsed?.success === true) tell({ kind: 'listed', rows: parsed.data.imports })
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [elsewhere, path])

  const holding = desk.rows.some((row) => ['queued', 'reading', 'failed'].includes(phaseOf(row, desk.local)) && desk.local.has(row.id))
  useEffect(() => {
    if (!holding) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [holding])

  const add = useCallback(
    async (files: readonly File[]) => {
      setIssue(null)
      const claimed = new Set<string>()
      const fresh: File[] = []
      for (const file of files) {
        const row = awaited(now.current, file, claimed)
        if (row === undefined) fresh.push(file)
        else {
          claimed.add(row.id)
          tell({ kind: 'attached', id: row.id, file })
        }
      }
      for (let from = 0; from < fresh.length; from += announceAtOnce) {
        const some = fresh.slice(from, from + announceAtOnce)
        const announced = await request('POST', path, { files: some.map(({ name, size }) => ({ name, bytes: size })) }, ImportRows)
        if (!announced.ok) return setIssue(announced.issue)
        tell({ kind: 'announced', rows: announced.value.imports, files: some })
      }
    },
    [path],
  )

  const strike = useCallback(
    async (id: string) => {
      stops.current.get(id)?.abort()
      tell({ kind: 'struck', ids: new Set([id]) })
      await request('DELETE', `${path}/${encodeURIComponent(id)}`, null, z.unknown())
    },
    [path],
  )

  const retry = useCallback((id: string) => {
    attempts.current.delete(id)
    tell({ kind: 'stepped', id, step: 'queued' })
  }, [])

  const clear = useCallback(async () => {
    const done = new Set(now.current.rows.filter(({ state }) => state === 'done').map(({ id }) => id))
    const answer = await request('DELETE', path, null, z.unknown())
    if (answer.ok) tell({ kind: 'struck', ids: done })
    else setIssue(answer.issue)
  }, [path])

  return { ...desk, issue, add, strike, retry, clear }
}
