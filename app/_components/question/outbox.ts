import { isQuestionKey } from '#app/question-key.ts'
import { isRecord } from '#lib/instrument/answers-parse'
import type { QuestionKey } from '#lib/store/answer-document'
import { type Draft, isDraft } from './draft'

/** A change that waits in this browser until the server has it. */
export type Waiting = {
  readonly draft: Draft
  readonly base: number
  readonly tag: string
  readonly at: number
  /** the tags of changes that were sent before, and of which nothing was heard */
  readonly after?: readonly string[]
}

export const isWaiting = (value: unknown): value is Waiting =>
  isRecord(value) &&
  isDraft(value.draft) &&
  typeof value.base === 'number' &&
  typeof value.tag === 'string' &&
  value.tag !== '' &&
  typeof value.at === 'number' &&
  (value.after === undefined || (Array.isArray(value.after) && value.after.every((tag) => typeof tag === 'string')))

/** The part of the browser's storage that is used; null where the browser offers none. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null

export type Outbox = {
  readonly all: () => ReadonlyMap<QuestionKey, Waiting>
  readonly get: (key: QuestionKey) => Waiting | undefined
  /** false: there is no room or no storage, so the change lives only as long as the page */
  readonly put: (key: QuestionKey, waiting: Waiting) => boolean
  /** takes this very change out; one that has replaced it stays */
  readonly take: (key: QuestionKey, tag: string) => void
  readonly clear: () => void
}

const parse = (text: string | null): Waiting | undefined => {
  if (text === null) return undefined
  try {
    const waiting: unknown = JSON.parse(text)
    return isWaiting(waiting) ? waiting : undefined
  } catch {
    return undefined
  }
}

/** The outbox of one assessment: one change per question, the last one counts. Shared by all tabs of the browser. */
export const outboxOf = (shelf: Shelf, id: string): Outbox => {
  const prefix = `touchstone:${id}:`
  const get = (key: QuestionKey): Waiting | undefined => parse(shelf?.getItem(prefix + key) ?? null)
  const keys = (): readonly QuestionKey[] =>
    shelf === null
      ? []
      : Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '')
          .filter((name) => name.startsWith(prefix))
          .map((name) => name.slice(prefix.length))
          .filter(isQuestionKey)
  return {
    get,
    all: () =>
      new Map(
        keys().flatMap((key) => {
          const waiting = get(key)
          return waiting === undefined ? [] : [[key, waiting] as const]
        }),
      ),
    put: (key, waiting) => {
      try {
        shelf?.setItem(prefix + key, JSON.stringify(waiting))
        return shelf !== null
      } catch {
        return false
      }
    },
    take: (key, tag) => {
      if (get(key)?.tag === tag) shelf?.removeItem(prefix + key)
    },
    clear: () => {
      for (const key of keys()) shelf?.removeItem(prefix + key)
    },
  }
}
