import type { Kysely } from 'kysely'

/**
 * The columns as they stand after the newest migration. Portable types alone: text and integer; JSON, ids and times are text
 * (times ISO 8601 in UTC with milliseconds, so that they sort as text), a boolean is 0 or 1.
 */
export type AssessmentsTable = {
  readonly id: string
  readonly secret_hash: string
  readonly name: string
  readonly locale: string
  readonly scope: string
  readonly instrument: string
  readonly instrument_version: string
  /** id and version of the second instrument, or null for both */
  readonly companion: string | null
  readonly companion_version: string | null
  /** JSON: question key → { answer, revision, at } */
  readonly answers: string
  readonly revision: number
  readonly created_at: string
  readonly updated_at: string
  readonly last_opened_at: string
}

export type AnswerHistoryTable = {
  readonly assessment_id: string
  readonly question: string
  /** 1, 2, 3 … per question, never reused */
  readonly entry: number
  /** the revision that an accepted answer became, or that a refused one was based on */
  readonly revision: number
  readonly answer: string
  readonly at: string
  readonly accepted: number
}

export type GrantsTable = {
  readonly assessment_id: string
  readonly token_hash: string
  readonly created_at: string
  readonly expires_at: string
}

export type TombstonesTable = {
  readonly id: string
  readonly created_at: string
  readonly erased_at: string
  readonly reason: string
}

export type RateLimitsTable = {
  readonly key_hash: string
  readonly ends_at: string
  readonly count: number
}

export type SettingsTable = {
  readonly key: string
  readonly value: string
}

export type Tables = {
  readonly assessments: AssessmentsTable
  readonly answer_history: AnswerHistoryTable
  readonly grants: GrantsTable
  readonly tombstones: TombstonesTable
  readonly rate_limits: RateLimitsTable
  readonly settings: SettingsTable
}

/** An open database, or a transaction on one. */
export type Database = Kysely<Tables>
