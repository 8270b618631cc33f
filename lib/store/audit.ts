import { isId } from './id'
import { newId } from './secret'
import type { Database } from './tables'

/** What is written down. A new kind of deed gets a new name here and its words in content/messages (`audit.action`). */
export const auditActions = [
  'board.create',
  'board.change',
  'board.copy',
  'board.archive',
  'board.reopen',
  'board.delete',
  'board.restore',
  'board.see',
  'board.export',
  'submission.add',
  'submission.see',
  'submission.compare',
  'submission.export',
  'submission.stage',
  'submission.assign',
  'submission.review',
  'submission.question',
  'submission.rescore',
  'submission.remove',
  'submission.withdraw',
  'note.add',
  'note.change',
  'note.remove',
  'intake.create',
  'intake.end',
  'member.invite',
  'member.join',
  'member.role',
  'member.leave',
  'team.change',
  'token.create',
  'token.revoke',
  'webhook.create',
  'webhook.change',
  'webhook.remove',
  'audit.export',
] as const
export type AuditAction = (typeof auditActions)[number]

/** Ids alone. `actor` is an account's id, `founder` for someone with a private link, or `system`; `thing` is what it was done to. */
export type AuditEntry = {
  readonly team: string
  readonly board: string | null
  readonly actor: string
  readonly action: AuditAction
  readonly thing: string | null
}
export type KeptAuditEntry = AuditEntry & { readonly entry: string; readonly at: string }

/** Writes it down, in the transaction of the deed itself where there is one. Rows are never changed and never removed. */
export const recordAudit = async (db: Database, { team, board, actor, action, thing }: AuditEntry, now: Date): Promise<void> => {
  const row = { team_id: team, at: now.toISOString(), entry: newId(), board_id: board, actor, action, thing }
  await db.insertInto('board_audit').values(row).execute()
}

/** Where a page of the list ended, to go on from there. */
export type AuditPlace = Pick<KeptAuditEntry, 'at' | 'entry'>
export type AuditQuery = { readonly board?: string; readonly before?: AuditPlace; readonly limit: number }

/** A team's entries, newest first. */
export const auditEntries = async (
  db: Database,
  team: string,
  { board, before, limit }: AuditQuery,
): Promise<readonly KeptAuditEntry[]> => {
  if (!isId(team)) return []
  const rows = await db
    .selectFrom('board_audit')
    .selectAll()
    .where('team_id', '=', team)
    .$if(board !== undefined, (query) => query.where('board_id', '=', board ?? ''))
    .$if(before !== undefined, (query) =>
      query.where(({ eb, and, or }) =>
        or([eb('at', '<', before?.at ?? ''), and([eb('at', '=', before?.at ?? ''), eb('entry', '<', before?.entry ?? '')])]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('entry', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ team_id, at, entry, board_id, actor, action, thing }) => ({
    team: team_id,
    at,
    entry,
    board: board_id,
    actor,
    action: auditActions.find((known) => known === action) ?? 'board.change',
    thing,
  }))
}
