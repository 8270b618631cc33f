import { isQuestionKey } from '#app/question-key.ts'
import type { Locale } from '#lib/i18n/locale'
import type { AnswerDocument, QuestionKey } from '#lib/store/answer-document'
import { type Kind, storedRecord } from './draft'
import { type Entry, neverStored, opened, type Stored } from './ledger'
import type { Outbox } from './outbox'
import type { Sent } from './wire'

/** How the way to the server is. */
export type Link = {
  /** attempts that failed in a row */
  readonly failures: number
  /** the assessment can no longer be seen with what this browser holds */
  readonly gone: boolean
  /** unsent changes survive the end of the page */
  readonly kept: boolean
  /** ms since 1970 of the last save from this page */
  readonly savedAt: number | null
}

export type Snapshot = { readonly entries: Readonly<Record<QuestionKey, Entry>>; readonly link: Link }

/** All entries of a page: the one place that holds them, and tells when one has changed. */
export type Book = {
  readonly keys: readonly QuestionKey[]
  readonly snapshot: () => Snapshot
  readonly subscribe: (notify: () => void) => () => void
  readonly entryOf: (key: QuestionKey) => Entry | undefined
  /** changes an entry and returns it; undefined where there is no such question */
  readonly update: (key: QuestionKey, change: (entry: Entry) => Entry) => Entry | undefined
  readonly setLink: (link: Partial<Link>) => void
  /** puts an entry's unsent change into the outbox */
  readonly keep: (key: QuestionKey, entry: Entry) => void
  readonly storedOf: (kind: Kind, wire: Sent) => Stored
}

export type BookParts = {
  readonly kinds: Readonly<Record<QuestionKey, Kind>>
  readonly answers: AnswerDocument
  readonly locale: Locale
  readonly outbox: Outbox
}

export function openBook({ kinds, answers, locale, outbox }: BookParts): Book {
  const storedOf = (kind: Kind, wire: Sent): Stored => ({ ...wire, answer: storedRecord(wire.answer, kind) })
  const keys = Object.keys(kinds).filter(isQuestionKey)
  const initial = (key: QuestionKey): Entry => {
    const kind = kinds[key] ?? 'practice'
    const wire = answers[key]
    return opened(kind, wire === undefined ? neverStored : storedOf(kind, wire), locale)
  }
  const listeners = new Set<() => void>()
  let snapshot: Snapshot = {
    entries: Object.fromEntries(keys.map((key) => [key, initial(key)])),
    link: { failures: 0, gone: false, kept: true, savedAt: null },
  }

  const publish = (next: Snapshot) => {
    snapshot = next
    for (const notify of listeners) notify()
  }
  const entryOf = (key: QuestionKey): Entry | undefined => snapshot.entries[key]
  const setLink = (link: Partial<Link>) => publish({ ...snapshot, link: { ...snapshot.link, ...link } })

  return {
    keys,
    snapshot: () => snapshot,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    entryOf,
    update: (key, change) => {
      const before = entryOf(key)
      if (before === undefined) return undefined
      const after = change(before)
      if (after === before) return after
      // What has been sent, or given up for the other answer, need not wait any longer.
      if (before.pending !== null && after.pending === null) outbox.take(key, before.pending.tag)
      publish({ ...snapshot, entries: { ...snapshot.entries, [key]: after } })
      return after
    },
    setLink,
    keep: (key, { draft, pending }) => {
      if (pending === null) return
      const { base, tag, at, after } = pending
      const kept = outbox.put(key, { draft, base, tag, at, after })
      if (kept !== snapshot.link.kept) setLink({ kept })
    },
    storedOf,
  }
}
