'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { questionOf } from '#app/question-key.ts'
import type { Locale } from '#lib/i18n/locale'
import type { Extent } from '#lib/instrument/minutes'
import type { AnswerRecords } from '#lib/instrument/record'
import type { AnswerDocument, QuestionKey } from '#lib/store/answer-document'
import type { Scope } from '#lib/store/assessments'
import { type AnswerStore, createAnswerStore } from './answer-store'
import type { Snapshot } from './book'
import type { Frame, Part } from './frame'
import { newTag } from './new-tag'
import { outboxOf, type Shelf } from './outbox'
import { recordsIn, scorable } from './progress'
import { tabsOf } from './tabs'
import { transportTo } from './transport'

export type Companion = {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly extent: Extent
  readonly taken: boolean
}

export type About = {
  readonly id: string
  readonly name: string
  readonly scope: Scope
  /** the second instruments that there are, with what each asks in this scope */
  readonly companions: readonly Companion[]
  /** the name under which someone was invited to answer, where this is a second opinion */
  readonly opinion: string | null
  readonly locale: Locale
  /** the server's day, ISO */
  readonly today: string
}

type Held = { readonly about: About; readonly frame: Frame; readonly store: AnswerStore }

const Context = createContext<Held | null>(null)

/** Away for longer than this, the page asks what has changed elsewhere. */
const awayMs = 30_000

const shelf = (): Shelf => {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}

/** Sends when the connection returns, the page is left or looked at again. */
function attend(store: AnswerStore): () => void {
  let leftAt = Date.now()
  const stop = store.start()
  // What a page sent as it was left may have landed after this one was made on the server, and be in no outbox any more.
  void store.refresh()
  const online = () => {
    store.retry()
    void store.refresh()
  }
  const leave = () => {
    leftAt = Date.now()
    store.flush()
  }
  const look = () => {
    if (document.visibilityState === 'hidden') leave()
    else {
      store.retry()
      if (Date.now() - leftAt > awayMs) void store.refresh()
    }
  }
  const show = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void store.refresh()
  }
  const unload = (event: BeforeUnloadEvent) => {
    const { entries, link } = store.snapshot()
    if (!link.kept && Object.values(entries).some(({ pending }) => pending !== null)) event.preventDefault()
  }
  addEventListener('online', online)
  addEventListener('pagehide', leave)
  addEventListener('pageshow', show)
  addEventListener('beforeunload', unload)
  document.addEventListener('visibilitychange', look)
  return () => {
    stop()
    removeEventListener('online', online)
    removeEventListener('pagehide', leave)
    removeEventListener('pageshow', show)
    removeEventListener('beforeunload', unload)
    document.removeEventListener('visibilitychange', look)
  }
}

export function AssessmentProvider(props: { about: About; frame: Frame; answers: AnswerDocument; children: ReactNode }) {
  const { about, frame, answers, children } = props
  const [store] = useState(() =>
    createAnswerStore({
      kinds: frame.kinds,
      answers,
      locale: about.locale,
      outbox: outboxOf(shelf(), about.id),
      tabs: tabsOf(about.id),
      transport: transportTo(about.id),
      newTag,
    }),
  )
  useEffect(() => attend(store), [store])
  const held = useMemo(() => ({ about, frame, store }), [about, frame, store])
  return <Context value={held}>{children}</Context>
}

export function useAssessment(): Held {
  const held = useContext(Context)
  if (held === null) throw new Error('outside of an assessment')
  return held
}

export function useSnapshot(): Snapshot {
  const { store } = useAssessment()
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
}

/** The answers as this page shows them, sent or not, by part of the frame. */
export function useRecords(): readonly AnswerRecords[] {
  const { frame } = useAssessment()
  const { entries } = useSnapshot()
  return useMemo(() => {
    const offered = scorable(entries, frame.options)
    return frame.parts.map(({ companion }) => recordsIn(offered, companion))
  }, [frame, entries])
}

/** The instrument that asks a question. */
export function usePart(key: QuestionKey): Part {
  const { frame } = useAssessment()
  const companion = questionOf(key)?.companion ?? null
  const part = frame.parts.find((one) => one.companion === companion) ?? frame.parts[0]
  if (part === undefined) throw new Error('a frame without a part')
  return part
}

/** Every page brings the answers as the server had them; what is newer than ours came from another device. */
export function useReceived(answers: AnswerDocument): void {
  const { store } = useAssessment()
  useEffect(() => store.receive(answers), [store, answers])
}
