import type { Role } from '#lib/access'
import { recordAudit } from './audit'
import { isId } from './id'
import { isSecretOf } from './secret'
import type { Database } from './tables'
import { maxMembers, roleOf } from './teams'
import { transact } from './writes'

/** Leave to join a team, for whoever has the link. Times are ISO 8601 in UTC; `email` says where the link was sent. */
export type Invitation = {
  readonly id: string
  readonly team: string
  readonly email: string
  readonly role: Role
  readonly createdAt: string
  readonly expiresAt: string
}

export type NewInvitation = Pick<Invitation, 'id' | 'team' | 'email' | 'role'> & {
  readonly secretHash: string
  readonly invitedBy: string
  readonly expiresAt: Date
}

/** Invitations of a team that are open at the same time. */
export const maxInvitations = 100

export type InviteOutcome = 'made' | 'member' | 'full' | 'missing'

/** Invites an address to a team, in place of an earlier invitation of the same address; those that ran out go on the way. */
export const createInvitation = (db: Database, invitation: NewInvitation, now: Date): Promise<InviteOutcome> =>
  transact(db, async (trx): Promise<InviteOutcome> => {
    const { id, team, email, role, secretHash, invitedBy, expiresAt } = invitation
    if (!isId(team)) return 'missing'
    // The row of the team is the lock: two pages cannot pass the bound together.
    const found = await trx.selectFrom('teams').select('id').where('id', '=', team).forUpdate().executeTakeFirst()
    if (!found) return 'missing'
    const member = trx.selectFrom('team_members').innerJoin('accounts', 'accounts.id', 'team_members.account_id').select('accounts.id')
    if (await member.where('team_members.team_id', '=', team).where('accounts.email', '=', email).executeTakeFirst()) return 'member'
    const own = trx.deleteFrom('team_invitations').where('team_id', '=', team)
    await own.where((row) => row.or([row('email', '=', email), row('expires_at', '<=', now.toISOString())])).execute()
    if ((await listInvitations(trx, team, now)).length >= maxInvitations) return 'full'
    const times = { created_at: now.toISOString(), expires_at: expiresAt.toISOString() }
    const row = { id, team_id: team, email, role, secret_hash: secretHash, invited_by: invitedBy, ...times }
    await trx.insertInto('team_invitations').values(row).execute()
    await recordAudit(trx, { team, board: null, actor: invitedBy, action: 'member.invite', thing: id }, now)
    return 'made'
  })

/** The invitations of a team that are still open, newest first. */
export const listInvitations = async (db: Database, team: string, now: Date): Promise<readonly Invitation[]> => {
  if (!isId(team)) return []
  const rows = await db
    .selectFrom('team_invitations')
    .selectAll()
    .where('team_id', '=', team)
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    team: row.team_id,
    email: row.email,
    role: roleOf(row.role),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

/** Takes an invitation back: its link opens nothing any more. False where the team has no such invitation. */
export const revokeInvitation = (db: Database, team: string, id: string): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(team) || !isId(id)) return false
    const { numDeletedRows } = await trx
      .deleteFrom('team_invitations')
      .where('team_id', '=', team)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0n
  })

const openRow = async (db: Database, id: string, secret: string, now: Date) => {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('team_invitations')
    .innerJoin('teams', 'teams.id', 'team_invitations.team_id')
    .select(['team_invitations.email', 'team_invitations.role', 'team_invitations.secret_hash', 'team_invitations.expires_at'])
    .select(['teams.id as team', 'teams.name as teamName'])
    .where('team_invitations.id', '=', id)
    .executeTakeFirst()
  return row !== undefined && row.expires_at > now.toISOString() && isSecretOf(secret, row.secret_hash) ? row : undefined
}

/** What the holder of a link is invited to, or undefined: wrong, taken back, run out, already used. */
export const openInvitation = async (db: Database, id: string, secret: string, now: Date) => {
  const row = await openRow(db, id, secret, now)
  return row && { team: row.team, teamName: row.teamName, email: row.email, role: roleOf(row.role), expiresAt: row.expires_at }
}

export type JoinOutcome = { readonly kind: 'joined'; readonly team: string } | { readonly kind: 'full' } | { readonly kind: 'missing' }

/** Joins the team. An invitation serves once; whoever is a member already keeps the role they have. */
export const acceptInvitation = (db: Database, id: string, secret: string, account: string, now: Date): Promise<JoinOutcome> =>
  transact(db, async (trx): Promise<JoinOutcome> => {
    const row = await openRow(trx, id, secret, now)
    if (row === undefined) return { kind: 'missing' }
    await trx.selectFrom('teams').select('id').where('id', '=', row.team).forUpdate().executeTakeFirst()
    const members = await trx
      .selectFrom('team_members')
      .select((one) => one.fn.countAll<number>().as('count'))
      .where('team_id', '=', row.team)
      .executeTakeFirstOrThrow()
    if (Number(members.count) >= maxMembers) return { kind: 'full' }
    const { numDeletedRows } = await trx.deleteFrom('team_invitations').where('id', '=', id).executeTakeFirstOrThrow()
    // Someone else was quicker with the same link.
    if (numDeletedRows === 0n) return { kind: 'missing' }
    await trx
      .insertInto('team_members')
      .values({ team_id: row.team, account_id: account, role: row.role, joined_at: now.toISOString() })
      .onConflict((conflict) => conflict.columns(['team_id', 'account_id']).doNothing())
      .execute()
    await recordAudit(trx, { team: row.team, board: null, actor: account, action: 'member.join', thing: id }, now)
    return { kind: 'joined', team: row.team }
  })
