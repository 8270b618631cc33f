import { isId } from './id'
import type { Database } from './tables'

/** A note in which someone is named. Times are ISO 8601 in UTC. */
export type Mention = {
  readonly board: string
  readonly boardName: string
  readonly submission: string
  readonly submissionName: string
  readonly note: string
  readonly text: string
  readonly by: string
  readonly at: string
}

type NamedIn = { readonly board: string; readonly submission: string; readonly note: string }

/** Writes down who is named in a note, in the transaction that keeps the note; replaces what was written down before. */
export const keepMentions = async (
  trx: Database,
  { board, submission, note }: NamedIn,
  accounts: readonly string[],
  now: Date,
): Promise<void> => {
  const before = trx.deleteFrom('note_mentions').where('board_id', '=', board).where('submission_id', '=', submission)
  await before.where('note_id', '=', note).execute()
  const rows = [...new Set(accounts)].map((account) => ({
    account_id: account,
    at: now.toISOString(),
    board_id: board,
    submission_id: submission,
    note_id: note,
  }))
  if (rows.length > 0) await trx.insertInto('note_mentions').values(rows).execute()
}

/** The newest notes that name an account, on boards of these teams that still stand. */
export const mentionsOf = async (db: Database, account: string, teams: readonly string[], limit: number): Promise<readonly Mention[]> => {
  if (!isId(account) || teams.length === 0) return []
  return db
    .selectFrom('note_mentions')
    .innerJoin('submission_notes', (join) =>
      join
        .onRef('submission_notes.board_id', '=', 'note_mentions.board_id')
        .onRef('submission_notes.submission_id', '=', 'note_mentions.submission_id')
        .onRef('submission_notes.id', '=', 'note_mentions.note_id'),
    )
    .innerJoin('submissions', (join) =>
      join.onRef('submissions.board_id', '=', 'note_mentions.board_id').onRef('submissions.id', '=', 'note_mentions.submission_id'),
    )
    .innerJoin('boards', 'boards.id', 'note_mentions.board_id')
    .select([
      'note_mentions.board_id as board',
      'boards.name as boardName',
      'note_mentions.submission_id as submission',
      'submissions.name as submissionName',
      'note_mentions.note_id as note',
      'submission_notes.text as text',
      'submission_notes.by as by',
      'note_mentions.at as at',
    ])
    .where('note_mentions.account_id', '=', account)
    .where('boards.team_id', 'in', teams)
    .where('boards.deleted_at', 'is', null)
    .orderBy('note_mentions.at', 'desc')
    .orderBy('note_mentions.note_id')
    .limit(limit)
    .execute()
}
