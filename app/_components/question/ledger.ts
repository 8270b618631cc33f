import type { AnswerRecord } from '#app/question-key.ts'
import type { Locale } from '#lib/i18n/locale'
import type { Issue } from '#lib/issue'
import { type Conversion, type Draft, draftOf, isSame, type Kind, recordOf } from './draft'

/** What the server holds for a question; `revision` 0 and `at` null where it never had an answer. */
export type Stored = { readonly answer: AnswerRecord | null; readonly revision: number; readonly at: string | null }

/** A change that the server does not have yet. `base` is the revision it was made on, `tag` names this very change, `at` is ms since 1970. */
export type Pending = {
  readonly base: number
  readonly tag: string
  readonly at: number
  /** the tags of changes to this answer that were sent, and of which nothing was heard yet, oldest first */
  readonly after: readonly string[]
  /** made on this page, or taken over by it; another tab's change is only shown here */
  readonly mine: boolean
}

/** One question as a page knows it. Pure data; the functions below are all that ever happens to it. */
export type Entry = {
  readonly kind: Kind
  readonly stored: Stored
  readonly draft: Draft
  readonly pending: Pending | null
  /** the tag of the change that is on its way */
  readonly sending: string | null
  /** another answer, given elsewhere since: the person has to choose */
  readonly clash: Stored | null
  /** why the server would not take the answer */
  readonly refused: readonly Issue[]
}

export const neverStored: Stored = { answer: null, revision: 0, at: null }

export const opened = (kind: Kind, stored: Stored, locale: Locale): Entry => ({
  kind,
  stored,
  draft: draftOf(stored.answer, locale),
  pending: null,
  sending: null,
  clash: null,
  refused: [],
})

const conversions = new WeakMap<Entry, Conversion>()

/** The answer that stands in the form, and what is wrong in it. */
export function conversionOf(entry: Entry): Conversion {
  const known = conversions.get(entry)
  if (known !== undefined) return known
  const conversion = recordOf(entry.kind, entry.draft, entry.stored.answer)
  conversions.set(entry, conversion)
  return conversion
}

/** The answer as this page shows it: what is entered if it can be sent, else what is stored. */
export function answerOf(entry: Entry): AnswerRecord | null {
  if (entry.pending === null) return entry.stored.answer
  const { answer } = conversionOf(entry)
  return answer === undefined ? entry.stored.answer : answer
}

/** What the server is told at most; a change is sent again and again, but one that is never heard of is seldom followed by another. */
const mostUnheard = 8

const unheard = (...tags: readonly string[]): readonly string[] => [...new Set(tags)].slice(-mostUnheard)

/** A change as it is made: where it begins is known from what was there before. */
export type Change = Pick<Pending, 'tag' | 'at' | 'mine'> & { readonly after?: readonly string[] | undefined }

/** A change of the form, here or (`mine` false) in another tab. Its base stays that of the oldest unsent change. */
export const edited = (entry: Entry, draft: Draft, change: Change): Entry => ({
  ...entry,
  draft,
  pending: {
    ...change,
    base: entry.pending?.base ?? entry.stored.revision,
    after: unheard(...(change.after ?? []), ...(entry.pending?.after ?? [])),
  },
  refused: [],
})

export const sent = (entry: Entry, tag: string): Entry => ({
  ...entry,
  pending: entry.pending && { ...entry.pending, after: unheard(...entry.pending.after, tag) },
  sending: tag,
})

const heard = (pending: Pending, tag: string): Pending => ({ ...pending, after: pending.after.filter((one) => one !== tag) })

const landed = (entry: Entry, tag: string): Entry => (entry.sending === tag ? { ...entry, sending: null } : entry)

/** Nothing is left to send: the form says what is stored, and nothing in it is wrong. */
export const isSettled = (entry: Entry): boolean => {
  const { answer, wrong } = conversionOf(entry)
  return answer !== undefined && isSame(answer, entry.stored.answer) && Object.keys(wrong).length === 0
}

const settle = (entry: Entry): Entry => (entry.pending !== null && isSettled(entry) ? { ...entry, pending: null, clash: null } : entry)

const newer = (entry: Entry, stored: Stored): Entry => (stored.revision > entry.stored.revision ? { ...entry, stored } : entry)

/** The server has this answer now, from this page or another tab of this browser, whose changes this one has seen. */
export function saved(entry: Entry, tag: string, stored: Stored, locale: Locale): Entry {
  const known = newer(landed(entry, tag), stored)
  if (known.pending === null)
    return known === entry || isSame(conversionOf(known).answer, known.stored.answer)
      ? known
      : { ...known, draft: draftOf(known.stored.answer, locale) }
  return settle({ ...known, pending: { ...heard(known.pending, tag), base: Math.max(known.pending.base, stored.revision) } })
}

/** The server holds another answer than this change was made on. */
export function clashed(entry: Entry, tag: string, stored: Stored, locale: Locale): Entry {
  const known = landed(entry, tag)
  if (known.pending === null) return received(known, stored, locale)
  // Another tab of this browser has meanwhile told us of that very revision.
  if (known.pending.base >= stored.revision) return known
  const settled = settle({ ...known, stored })
  return settled.pending === null ? settled : { ...known, clash: stored }
}

/** The person has chosen between the two answers. */
export const chosen = (entry: Entry, which: 'mine' | 'other', change: Change, locale: Locale): Entry => {
  if (entry.clash === null) return entry
  if (which === 'other') return opened(entry.kind, entry.clash, locale)
  return { ...entry, stored: entry.clash, clash: null, pending: { ...change, base: entry.clash.revision, after: [] } }
}

/** News from the server that nobody here has caused. An unsent change stays as it is, on its old base, so that the two will be compared. */
export function received(entry: Entry, stored: Stored, locale: Locale): Entry {
  if (stored.revision <= entry.stored.revision) return entry
  if (entry.pending !== null) return settle({ ...entry, stored, pending: { ...entry.pending, base: entry.pending.base } })
  return { ...opened(entry.kind, stored, locale), sending: entry.sending }
}

export const failed = (entry: Entry, tag: string): Entry => landed(entry, tag)

export const refused = (entry: Entry, tag: string, issues: readonly Issue[]): Entry => {
  const known = landed(entry, tag)
  if (known.pending === null) return known
  const pending = heard(known.pending, tag)
  return { ...known, pending, refused: pending.tag === tag ? issues : known.refused }
}
