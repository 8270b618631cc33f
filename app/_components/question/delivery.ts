import type { Locale } from '#lib/i18n/locale'
import type { QuestionKey } from '#lib/store/answer-document'
import type { Book } from './book'
import { isSame } from './draft'
import { clashed, conversionOf, type Entry, edited, failed, isSettled, refused, type Stored, saved, sent } from './ledger'
import type { Outbox } from './outbox'
import type { Tabs } from './tabs'
import type { Outcome, Transport } from './transport'

/** A change that another tab has not sent by then is sent from here. */
const orphanedAfterMs = 15_000
const firstRetryMs = 1_000
const longestRetryMs = 30_000
const mostAtOnce = 4

/** Brings unsent changes to the server: one request per question at a time, again after a failure, later each time. */
export type Delivery = {
  /** not before that moment (ms since 1970) */
  readonly hold: (key: QuestionKey, until: number) => void
  /** no longer held */
  readonly release: (key: QuestionKey) => void
  /** sends what can be sent now, and wakes for the rest */
  readonly pump: () => void
  /** tries again now, whatever the wait was */
  readonly retry: () => void
  readonly start: () => void
  readonly stop: () => void
}

export type DeliveryParts = {
  readonly book: Book
  readonly locale: Locale
  readonly outbox: Outbox
  readonly tabs: Tabs
  readonly transport: Transport
}

export function createDelivery({ book, locale, outbox, tabs, transport }: DeliveryParts): Delivery {
  const heldUntil = new Map<QuestionKey, number>()
  let blockedUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false

  const take = (key: QuestionKey, tag: string, answer: Stored['answer'], outcome: Outcome) => {
    switch (outcome.kind) {
      case 'saved': {
        const stored = { answer, revision: outcome.revision, at: outcome.at }
        const after = book.update(key, (entry) => saved(entry, tag, stored, locale))
        if (after?.pending?.mine) book.keep(key, after)
        blockedUntil = 0
        book.setLink({ failures: 0, savedAt: Date.now() })
        return tabs.tell({ kind: 'saved', key, tag, stored })
      }
      case 'clash':
        book.update(key, (entry) => clashed(entry, tag, book.storedOf(entry.kind, outcome.stored), locale))
        return book.setLink({ failures: 0 })
      case 'refused':
        book.update(key, (entry) => refused(entry, tag, outcome.issues))
        return book.setLink({ failures: 0 })
      case 'gone':
        book.update(key, (entry) => failed(entry, tag))
        return book.setLink({ gone: true })
      case 'later': {
        const { failures } = book.snapshot().link
        book.update(key, (entry) => failed(entry, tag))
        blockedUntil = Date.now() + (outcome.afterMs ?? Math.min(longestRetryMs, firstRetryMs * 2 ** failures))
        return book.setLink({ failures: failures + 1 })
      }
    }
  }

  const send = async (key: QuestionKey, { pending }: Entry, answer: Stored['answer']) => {
    if (pending === null) return
    const { tag, base, after } = pending
    const leaving = book.update(key, (one) => sent(one, tag))
    // The page may be left before anything is heard: the next one has to know what was on its way.
    if (leaving?.pending?.mine) book.keep(key, leaving)
    take(key, tag, answer, await transport.save(key, { base, answer, tag, after }))
    pump()
  }

  /** Another tab may have sent or replaced a change that this one has only heard of, or has slept through. */
  const isStillToSend = (key: QuestionKey, { pending }: Entry): boolean => {
    const waiting = outbox.get(key)
    if (pending === null || waiting?.tag === pending.tag || !book.snapshot().link.kept) return true
    if (waiting !== undefined)
      book.update(key, (one) => edited(one, waiting.draft, { tag: waiting.tag, at: Date.now(), mine: false, after: waiting.after }))
    else if (pending.mine) return true
    else book.update(key, (one) => ({ ...one, pending: null }))
    return false
  }

  /** When to look at a change: now or before, later, or (null) once the person or an answer under way has done something. */
  const momentOf = (key: QuestionKey, entry: Entry): number | null => {
    if (entry.pending === null || entry.sending !== null || entry.clash !== null || entry.refused.length > 0) return null
    return Math.max(entry.pending.mine ? (heldUntil.get(key) ?? 0) : entry.pending.at + orphanedAfterMs, blockedUntil)
  }

  /** Sends one change, if there is anything to send; returns when to look again, or null. */
  const attend = (key: QuestionKey, entry: Entry, now: number): number | null => {
    const moment = momentOf(key, entry)
    if (moment === null || moment > now) return moment
    const { answer } = conversionOf(entry)
    if (answer === undefined || isSame(answer, entry.stored.answer)) {
      if (isSettled(entry)) book.update(key, (one) => ({ ...one, pending: null }))
      return null
    }
    // The end of any request looks at all changes again.
    if (book.keys.filter((one) => book.entryOf(one)?.sending !== null).length >= mostAtOnce) return null
    if (!isStillToSend(key, entry)) return now + orphanedAfterMs
    void send(key, entry, answer)
    return null
  }

  function pump() {
    clearTimeout(timer)
    if (!running || book.snapshot().link.gone) return
    const now = Date.now()
    const moments = book.keys.flatMap((key) => {
      const entry = book.entryOf(key)
      const moment = entry === undefined ? null : attend(key, entry, now)
      return moment === null ? [] : [moment]
    })
    if (moments.length > 0) timer = setTimeout(pump, Math.max(0, Math.min(...moments) - now))
  }

  return {
    hold: (key, until) => void heldUntil.set(key, until),
    release: (key) => void heldUntil.delete(key),
    pump,
    retry: () => {
      blockedUntil = 0
      pump()
    },
    start: () => {
      running = true
      pump()
    },
    stop: () => {
      running = false
      clearTimeout(timer)
    },
  }
}
