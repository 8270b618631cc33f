import type { Generated, Kysely } from 'kysely'
import type { BoardReading } from '#lib/screening/board'

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
  /** JSON: the versions that it was brought to, oldest first */
  readonly brought: Generated<string>
  /** JSON: question key → { answer, revision, at } */
  readonly answers: string
  readonly revision: number
  readonly created_at: string
  readonly updated_at: string
  readonly last_opened_at: string
  /** the assessment to which this is a second opinion, or null */
  readonly opinion_of: string | null
}

/** Invitations to answer an assessment independently; the answers are in the assessment of the same id. */
export type OpinionsTable = {
  readonly assessment_id: string
  readonly id: string
  /** whom the owner invited */
  readonly label: string
  readonly created_at: string
  readonly submitted_at: string | null
  /** JSON: the owner's answers when this opinion was first submitted, which is before the owner could see it */
  readonly own_answers: string | null
  /** since when its link opens nothing */
  readonly ended_at: string | null
  /** since when its answers are gone, taken back by whoever gave them */
  readonly withdrawn_at: string | null
}

/** Assessments of which the owner has closed the round of opinions. */
export type OpinionRoundsTable = {
  readonly assessment_id: string
  readonly closed_at: string
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

export type RoadmapsTable = {
  readonly assessment_id: string
  /** JSON: { moves, capacity } */
  readonly roadmap: string
  readonly revision: number
  readonly updated_at: string
}

export type CalculationsTable = {
  readonly assessment_id: string
  readonly id: string
  /** 1, 2, 3 … per assessment, never reused while a later one is there */
  readonly place: number
  readonly tool: string
  /** of the canonical JSON of the calculation */
  readonly sha256: string
  /** JSON: the calculation */
  readonly calculation: string
  readonly at: string
}

export type TombstonesTable = {
  readonly id: string
  readonly created_at: string
  readonly erased_at: string
  readonly reason: string
}

/** A frozen assessment: a row is made, and later erased, but never changed. Scores are whole tenths, bands indexes; null = not scored. */
export type SnapshotsTable = {
  readonly assessment_id: string
  readonly id: string
  /** 1, 2, 3 … per assessment, never reused while a later one is there */
  readonly place: number
  /** what the sender called the request, so that its repetition makes no second snapshot */
  readonly request_key: string
  readonly at: string
  readonly name: string
  readonly locale: string
  readonly scope: string
  readonly instrument: string
  readonly instrument_version: string
  readonly scoring: string
  /** SHA-256 of the canonical payload */
  readonly digest: string
  /** the same without id, time and nonce: equal where nothing changed */
  readonly content_digest: string
  /** JSON: the sealed file */
  readonly sealed: string
  readonly evidenced: number | null
  readonly claimed: number | null
  readonly possible: number | null
  readonly evidenced_band: number | null
  readonly claimed_band: number | null
  readonly possible_band: number | null
  readonly flags_raised: number
  readonly flags_open: number
  readonly weakest: string | null
  /** JSON: dimension → claimed target */
  readonly targets: string
}

/** Links with which a snapshot is shown to others. */
export type SharesTable = {
  readonly id: string
  readonly assessment_id: string
  readonly snapshot_id: string
  readonly label: string
  /** full or summary */
  readonly edition: string
  readonly secret_hash: string
  readonly created_at: string
  readonly expires_at: string | null
  readonly revoked_at: string | null
  /** how many browsers have come by it */
  readonly readers: number
}

export type ShareGrantsTable = {
  readonly share_id: string
  readonly token_hash: string
  /** 1, 2, 3 … per link, never reused */
  readonly reader: number
  readonly created_at: string
  readonly expires_at: string
}

export type ShareOpeningsTable = {
  readonly share_id: string
  readonly entry: number
  readonly what: string
  readonly reader: number
  readonly at: string
}

export type BoardsTable = {
  readonly id: string
  readonly team_id: string
  readonly name: string
  readonly instrument: string
  readonly instrument_version: string
  readonly instrument_digest: string
  /** JSON: ids of the instrument's dimensions, in the order of the columns of its submissions */
  readonly dimensions: string
  /** JSON: what the bands of the instrument ask for */
  readonly yardstick: Generated<string>
  readonly reading: string
  readonly tolerance: string
  /** JSON: dimension → weight */
  readonly weights: string
  readonly gates: string
  readonly stages: string
  /** JSON: account ids, or null for the whole team */
  readonly members: string | null
  /** counts every change of the settings from 1 */
  readonly revision: number
  /** counts every change of what is on it */
  readonly contents: number
  /** the highest place that was ever given */
  readonly places: number
  /** JSON: dimensions with weight that some ranked start-up has not scored (SCORING 2.9) */
  readonly dropped: string
  readonly created_at: string
  readonly created_by: string
  readonly updated_at: string
  readonly archived_at: string | null
  readonly deleted_at: string | null
}

type DimensionIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11
/** Readiness in units of 1/readinessUnit (lib/screening/standing.ts), by the place of the dimension in its board's list. */
export type ReadinessColumn = `${BoardReading}_${DimensionIndex}`
export type BandColumn = `${BoardReading}_band`
type ReadingColumns = { readonly [column in BoardReading | BandColumn | ReadinessColumn]: number | null }

/** A snapshot on a board: narrow, since lists read many. Scores are whole tenths, bands indexes. What stands first is asked most. */
export type SubmissionsTable = ReadingColumns & {
  readonly board_id: string
  readonly id: string
  /** ranked, quick, other; past once a newer one of the same assessment is there */
  readonly list: string
  /** Σ weight · readiness in the board's reading, over the dimensions that all have scored; null where it is not ranked */
  readonly weighted: number | null
  /** 1, 2, 3 … per board, never reused */
  readonly place: number
  /** the name as it is searched and sorted: composed, lower case */
  readonly name_key: string
  readonly stage: string
  readonly assignee: string | null
  readonly flags_raised: number
  readonly flags_open: number
  readonly flags_unevidenced: number
  readonly coverage: number | null
  readonly verdict: string
  readonly source: string
  readonly received_at: string
  /** 1, 2, 3 … among the submissions of one assessment on this board, by the time they were frozen when they came */
  readonly round: number
  readonly unreviewed: number
  /** ranked, quick or other, whether or not a newer one is there */
  readonly kind: string
  readonly name: string
  readonly snapshot_id: string
  readonly assessment_id: string
  readonly intake_id: string | null
  readonly digest: string
  readonly content_digest: string
  readonly scope: string
  readonly locale: string
  readonly instrument_version: string
  readonly scoring: string
  /** the version by which it was sealed, where the investors have scored it again by the board's */
  readonly rescored_from: string | null
  readonly at: string
  readonly received_by: string | null
  readonly superseded_by: string | null
  readonly complete: number
  /** JSON: targets in the order of the dimensions */
  readonly targets: string
  readonly flag_marks: string
  readonly practice_marks: string
  /** the band under the board's own weights, and whether its gates let it pass; null where it is not ranked */
  readonly band: number | null
  readonly passes: number | null
}

export type SubmissionFilesTable = {
  readonly board_id: string
  readonly submission_id: string
  /** JSON: the payload of the snapshot */
  readonly payload: string
  /** JSON: the sealed file, where there is one */
  readonly sealed: string | null
}

export type SubmissionNotesTable = {
  readonly board_id: string
  readonly submission_id: string
  readonly id: string
  readonly text: string
  /** JSON: account ids */
  readonly mentions: string
  readonly by: string
  readonly at: string
  readonly edited_at: string | null
  readonly revision: number
}

export type SubmissionReviewsTable = {
  readonly board_id: string
  readonly submission_id: string
  /** 1, 2, 3 … per submission; the newest of a question counts */
  readonly entry: number
  readonly question: string
  readonly verdict: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

export type SubmissionQuestionsTable = {
  readonly board_id: string
  readonly submission_id: string
  readonly question: string
  /** 1, 2, 3 … in the order in which they were first kept */
  readonly place: number
  readonly text: string | null
  readonly answer: string
  readonly done: number
  readonly dropped: number
  readonly revision: number
  readonly by: string
  readonly at: string
}

/** By account, since each person asks for their own. */
export type NoteMentionsTable = {
  readonly account_id: string
  readonly at: string
  readonly board_id: string
  readonly submission_id: string
  readonly note_id: string
}

export type StageChangesTable = {
  readonly board_id: string
  readonly submission_id: string
  readonly entry: number
  readonly from_stage: string
  readonly to_stage: string
  readonly by: string
  readonly at: string
}

export type IntakesTable = {
  readonly id: string
  readonly board_id: string
  readonly label: string
  readonly secret_hash: string
  readonly created_at: string
  readonly created_by: string
  readonly expires_at: string | null
  readonly revoked_at: string | null
}

export type IntakeGrantsTable = {
  readonly intake_id: string
  readonly token_hash: string
  readonly created_at: string
  readonly expires_at: string
}

/** Files dropped on a board, and what became of each. */
export type BoardImportsTable = {
  readonly board_id: string
  readonly id: string
  /** 1, 2, 3 … per board, never reused while a later one is there */
  readonly place: number
  readonly name: string
  readonly bytes: number
  /** waiting, reading, done */
  readonly state: string
  readonly outcome: string | null
  /** JSON: what more there is to say */
  readonly issue: string | null
  readonly company: string | null
  readonly submission_id: string | null
  readonly made_by: string
  readonly at: string
}

/** Assessments that a team answers itself for a board. */
export type BoardAssessmentsTable = {
  readonly board_id: string
  readonly assessment_id: string
  readonly made_by: string
  readonly at: string
}

/** Who did what when: rows are made, never changed; ids alone, so that erasing what they name leaves nothing behind here. */
export type BoardAuditTable = {
  readonly team_id: string
  readonly at: string
  readonly entry: string
  readonly board_id: string | null
  readonly actor: string
  readonly action: string
  readonly thing: string | null
}

/** Instruments of which there are snapshots, as they were loaded then. */
export type InstrumentVersionsTable = {
  readonly id: string
  readonly version: string
  readonly digest: string
  /** JSON: the loaded instrument */
  readonly content: string
  /** JSON: the sources that it cites, by id */
  readonly sources: string
  readonly kept_at: string
}

/** Public keys with which this service has sealed. */
export type SealKeysTable = {
  readonly kid: string
  readonly x: string
  readonly first_used_at: string
  /** since when nothing that it sealed is trusted */
  readonly revoked_at: string | null
}

/** People who sign in. The columns of better-auth's own tables bear our names (lib/accounts/models.ts). */
export type AccountsTable = {
  readonly id: string
  readonly name: string
  /** in lower case */
  readonly email: string
  readonly email_verified: number
  readonly image: string | null
  readonly two_factor_enabled: number | null
  readonly created_at: string
  readonly updated_at: string
}

export type AccountSessionsTable = {
  readonly id: string
  readonly account_id: string
  readonly token: string
  readonly ip_address: string | null
  readonly user_agent: string | null
  readonly created_at: string
  readonly updated_at: string
  readonly expires_at: string
}

export type AccountVerificationsTable = {
  readonly id: string
  readonly identifier: string
  readonly value: string
  readonly created_at: string
  readonly updated_at: string
  readonly expires_at: string
}

export type AccountPasskeysTable = {
  readonly id: string
  readonly account_id: string
  readonly name: string | null
  readonly public_key: string
  readonly credential: string
  readonly counter: number
  readonly device_type: string
  readonly backed_up: number
  readonly transports: string | null
  readonly aaguid: string | null
  readonly created_at: string | null
}

export type TeamsTable = {
  readonly id: string
  readonly name: string
  readonly created_at: string
  readonly created_by: string
}

export type TeamMembersTable = {
  readonly team_id: string
  readonly account_id: string
  /** owner, analyst or viewer */
  readonly role: string
  readonly joined_at: string
}

export type TeamInvitationsTable = {
  readonly id: string
  readonly team_id: string
  readonly email: string
  readonly role: string
  readonly secret_hash: string
  readonly invited_by: string
  readonly created_at: string
  readonly expires_at: string
}

export type AccountAssessmentsTable = {
  readonly account_id: string
  readonly assessment_id: string
  readonly attached_at: string
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

export type ApiTokensTable = {
  readonly team_id: string
  readonly id: string
  readonly account_id: string
  readonly label: string
  /** separated by spaces */
  readonly scopes: string
  readonly token_hash: string
  readonly created_at: string
  readonly expires_at: string | null
  readonly revoked_at: string | null
  readonly last_used_at: string | null
}

/** Answers to requests that may be repeated. */
export type IdempotencyKeysTable = {
  readonly owner: string
  readonly key_hash: string
  readonly request_hash: string
  readonly held_until: string
  readonly status: number | null
  readonly body: string | null
  readonly created_at: string
}

export type WebhooksTable = {
  readonly team_id: string
  readonly id: string
  readonly url: string
  readonly secret: string
  /** separated by spaces */
  readonly events: string
  readonly created_at: string
  readonly created_by: string
  readonly disabled_at: string | null
  /** attempts in a row that failed */
  readonly failures: number
}

export type WebhookDeliveriesTable = {
  readonly webhook_id: string
  readonly id: string
  readonly event: string
  /** JSON: what is sent, to the letter */
  readonly body: string
  readonly created_at: string
  readonly attempts: number
  readonly state: string
  readonly status: number | null
  readonly reason: string | null
  readonly tried_at: string | null
}

/** On SQLite the queue of jobs; empty on PostgreSQL, where graphile-worker keeps it. */
export type JobsTable = {
  readonly id: string
  readonly name: string
  /** JSON */
  readonly payload: string
  readonly key: string | null
  readonly run_at: string
  readonly attempts: number
  readonly max_attempts: number
  readonly last_error: string | null
  readonly locked_by: string | null
  readonly locked_until: string | null
  readonly created_at: string
}

/** When the workers of PostgreSQL's queue last gave a sign of life. */
export type JobWorkersTable = {
  readonly worker: string
  readonly seen_at: string
}

export type Tables = {
  readonly assessments: AssessmentsTable
  readonly answer_history: AnswerHistoryTable
  readonly opinions: OpinionsTable
  readonly opinion_rounds: OpinionRoundsTable
  readonly grants: GrantsTable
  readonly roadmaps: RoadmapsTable
  readonly calculations: CalculationsTable
  readonly tombstones: TombstonesTable
  readonly snapshots: SnapshotsTable
  readonly shares: SharesTable
  readonly share_grants: ShareGrantsTable
  readonly share_openings: ShareOpeningsTable
  readonly boards: BoardsTable
  readonly submissions: SubmissionsTable
  readonly submission_files: SubmissionFilesTable
  readonly submission_notes: SubmissionNotesTable
  readonly submission_reviews: SubmissionReviewsTable
  readonly submission_questions: SubmissionQuestionsTable
  readonly note_mentions: NoteMentionsTable
  readonly stage_changes: StageChangesTable
  readonly intakes: IntakesTable
  readonly intake_grants: IntakeGrantsTable
  readonly board_audit: BoardAuditTable
  readonly board_imports: BoardImportsTable
  readonly board_assessments: BoardAssessmentsTable
  readonly instrument_versions: InstrumentVersionsTable
  readonly seal_keys: SealKeysTable
  readonly accounts: AccountsTable
  readonly account_sessions: AccountSessionsTable
  readonly account_verifications: AccountVerificationsTable
  readonly account_passkeys: AccountPasskeysTable
  readonly account_assessments: AccountAssessmentsTable
  readonly teams: TeamsTable
  readonly team_members: TeamMembersTable
  readonly team_invitations: TeamInvitationsTable
  readonly rate_limits: RateLimitsTable
  readonly api_tokens: ApiTokensTable
  readonly idempotency_keys: IdempotencyKeysTable
  readonly webhooks: WebhooksTable
  readonly webhook_deliveries: WebhookDeliveriesTable
  readonly jobs: JobsTable
  readonly job_workers: JobWorkersTable
  readonly settings: SettingsTable
}

/** An open database, or a transaction on one. */
export type Database = Kysely<Tables>
