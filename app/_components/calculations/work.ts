import type { Staleness } from '#lib/evidence/calculation'

/** A saved calculation as a question shows it. */
export type SavedText = {
  readonly id: string
  /** "算力测算 3" */
  readonly name: string
  readonly summary: string
  /** as the evidence's title and date */
  readonly title: string
  readonly date: string
  readonly sha256: string
  /** path of its page, without the language */
  readonly href: string
  readonly stale: readonly Staleness[]
}

/** What can be worked out beside a question, and what was. */
export type WorkText = {
  readonly offers: readonly { readonly tool: string; readonly label: string; readonly href: string }[]
  /** newest first */
  readonly saved: readonly SavedText[]
  readonly all: string
}
