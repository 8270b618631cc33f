import type { QuestionKey } from '#lib/store/answer-document'
import { type Book, type BookParts, openBook } from './book'
import { createDelivery } from './delivery'
import type { Draft } from './draft'
import { chosen, type Entry, edited, opened, received, saved } from './ledger'
import type { News, Tabs } from './tabs'
import type { Transport } from './transport'
import type { Sent } from './wire'

/** All answers of one assessment in one page: what the forms show and change, what is on its way, what the other tabs do. */
export type AnswerStore = Pick<Book, 'snapshot' | 'subscribe'> & {
  /** a change of a form; `typing` waits for a pause before it is sent */
  readonly edit: (key: QuestionKey, draft: Draft, typing: boolean) => void
  /** sends what waits for a pause in typing: this question's, or all */
  readonly flush: (key?: QuestionKey) => void
  /** tries again now, whatever the wait was */
  readonly retry: () => void
  readonly choose: (key: QuestionKey, which: 'mine' | 'other') => void
  /** answers as the server has them, as of some moment */
  readonly receive: (answers: Readonly<Record<QuestionKey, Sent>>) => void
  readonly refresh: () => Promise<void>
  /** takes up what a former page has left, and listens to the other tabs; returns the end of it */
  readonly start: () => () => void
  /** forgets everything unsent: the assessment is being erased */
  readonly forget: () => void
}

export type StoreParts = BookParts & { readonly tabs: Tabs; readonly transport: Transport; readonly newTag: () => string }

const typingPauseMs = 600

export const createAnswerStore = (parts: StoreParts): AnswerStore => {
  const { locale, outbox, tabs, transport, newTag } = parts
  const book = openBook(parts)
  const delivery = createDelivery({ book, locale, outbox, tabs, transport })
  const change = () => ({ tag: newTag(), at: Date.now(), mine: true })

  const tell = (key: QuestionKey, { draft, pending }: Entry) => {
    if (pending === null) return
    const { base, tag, at, after } = pending
    tabs.tell({ kind: 'edited', key, waiting: { draft, base, tag, at, after } })
  }

  const receive = (answers: Readonly<Record<QuestionKey, Sent>>) => {
    for (const key of book.keys) {
      const wire = answers[key]
      if (wire !== undefined) book.update(key, (entry) => received(entry, book.storedOf(entry.kind, wire), locale))
    }
  }

  const refresh = async () => {
    const answers = await transport.read()
    if (answers === 'gone') book.setLink({ gone: true })
    else if (answers !== null) {
      receive(answers)
      delivery.pump()
    }
  }

  const hear = (news: News) => {
    switch (news.kind) {
      case 'edited': {
        const { draft, tag, after } = news.waiting
        book.update(news.key, (entry) => edited(entry, draft, { tag, at: Date.now(), mine: false, after }))
        break
      }
      case 'saved':
        book.update(news.key, (entry) => saved(entry, news.tag, book.storedOf(entry.kind, news.stored), locale))
        break
      case 'dropped':
        book.update(news.key, (entry) =>
          entry.pending?.tag === news.tag ? opened(entry.kind, entry.clash ?? entry.stored, locale) : entry,
        )
        void refresh()
    }
    delivery.pump()
  }

  return {
    snapshot: book.snapshot,
    subscribe: book.subscribe,
    edit: (key, draft, typing) => {
      delivery.hold(key, Date.now() + (typing ? typingPauseMs : 0))
      const after = book.update(key, (entry) => edited(entry, draft, change()))
      if (after === undefined) return
      book.keep(key, after)
      tell(key, after)
      // One choice may change two fields of a form, one after the other.
      queueMicrotask(delivery.pump)
    },
    flush: (key) => {
      for (const one of key === undefined ? book.keys : [key]) delivery.release(one)
      delivery.pump()
    },
    retry: delivery.retry,
    choose: (key, which) => {
      const tag = book.entryOf(key)?.pending?.tag
      const after = book.update(key, (entry) => chosen(entry, which, change(), locale))
      if (after === undefined) return
      delivery.release(key)
      book.keep(key, after)
      if (which === 'mine') tell(key, after)
      else if (tag !== undefined) tabs.tell({ kind: 'dropped', key, tag })
      delivery.pump()
    },
    receive,
    refresh,
    start: () => {
      for (const [key, { draft, tag, base, after }] of outbox.all())
        book.update(key, (entry) => {
          const taken = edited(entry, draft, { tag, at: Date.now(), mine: true, after })
          return taken.pending === null ? entry : { ...taken, pending: { ...taken.pending, base } }
        })
      const stopListening = tabs.listen(hear)
      delivery.start()
      return () => {
        delivery.stop()
        stopListening()
      }
    },
    forget: () => {
      delivery.stop()
      outbox.clear()
    },
  }
}
