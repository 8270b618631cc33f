/** Work to be done outside a request. `payload` is JSON, and stays in the database only until the work is done. */
export type NewJob = {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  /** at most one job of a key waits: a later one takes its place, with its own payload and time */
  readonly key?: string
  /** not before this moment; at once if absent */
  readonly at?: Date
  /** how often it is tried before it counts as dead; 25 if absent, which takes some four days */
  readonly attempts?: number
}

export type Running = {
  /** from 1 */
  readonly attempt: number
  readonly isLastAttempt: boolean
  /** aborted when the process is about to end: whatever is then unfinished is tried again elsewhere */
  readonly signal: AbortSignal
}

/**
 * Does the work or rejects; then it is tried again later. Since an instance may die between the work and the note that it is done, a
 * handler may be called twice for one job and must bear it.
 */
export type Handler = (payload: unknown, running: Running) => Promise<void>

/** By name. A job of which an instance knows no handler is left to those that do. */
export type Handlers = Readonly<Record<string, Handler>>

/** A job that will not be tried again unless someone asks for it. */
export type DeadJob = {
  readonly id: string
  readonly name: string
  readonly attempts: number
  readonly error: string
  /** ISO 8601: when it failed for the last time, or was due */
  readonly at: string
}

export type JobCounts = { readonly waiting: number; readonly running: number; readonly dead: number }

/** Stops taking jobs, and resolves when those under way are finished or have been given up. */
export type Runner = { readonly stop: () => Promise<void> }

export const defaultAttempts = 25

/** Seconds from a failed attempt (from 1) to the next: e to the power of it, at most six hours; that of graphile-worker. */
export const backOffSeconds = (attempt: number): number => Math.exp(Math.min(10, attempt))

/** What is remembered of a failure: the reason, not where in the code. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown reason').slice(0, 500)
