import type { BoardReading } from './board'
import type { SubmissionKind } from './standing'

/** What a board's list can be sorted by; a dimension by its id. */
export const sortKeys = ['rank', 'name', 'evidenced', 'claimed', 'possible', 'reviewed', 'flags', 'coverage', 'received', 'stage'] as const
export type SortKey = (typeof sortKeys)[number] | `dimension:${string}`

/** Which rows: an absent field asks for nothing. `assignee` null: nobody's. `bands`: indexes, in the board's reading. */
export type SubmissionFilter = {
  readonly text?: string
  readonly stages?: readonly string[]
  readonly assignee?: string | null
  readonly bands?: readonly number[]
  readonly verdicts?: readonly string[]
  /** those that pass the board's gates, or those that do not */
  readonly passes?: boolean
}

/** Weights and reading in place of the board's own, to see what the ranking would be. */
export type Preview = { readonly weights?: Readonly<Record<string, number>>; readonly reading?: BoardReading }

export type SubmissionQuery = {
  readonly list: SubmissionKind
  readonly filter: SubmissionFilter
  readonly sort: SortKey
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
  readonly preview?: Preview
}

/** Rows of a page unless asked otherwise, and at most. */
export const pageRows = 50
export const maxPageRows = 200

export const defaultQuery: SubmissionQuery = { list: 'ranked', filter: {}, sort: 'rank', descending: true, offset: 0, limit: pageRows }
