import { type Role, roles } from '#lib/access'
import { recordAudit } from './audit'
import { isId } from './id'
import type { Database } from './tables'
import { transact } from './writes'

/** `name` is one that `parseName` returned. Times are ISO 8601 in UTC. */
export type Team = { readonly id: string; readonly name: string; readonly createdAt: string }
export type NewTeam = Pick<Team, 'id' | 'name'>
export type OwnTeam = Team & { readonly role: Role }
export type Member = {
  readonly account: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly joinedAt: string
}

/** Teams of one account, and members of one team; neither may grow without end. */
export const maxTeams = 50
export const maxMembers = 500

/** The role of a row; what is not one is the least. */
export const roleOf = (text: string): Role => roles.find((role) => role === text) ?? 'viewer'

/** Makes a team whose first owner is the account; false where the account is in too many already. */
export const createTeam = (db: Database, { id, name }: NewTeam, account: string, now: Date): Promise<boolean> =>
  transact(db, async (trx) => {
    const at = now.toISOString()
    if ((await teamsOf(trx, account)).length >= maxTeams) return false
    await trx.insertInto('teams').values({ id, name, created_at: at, created_by: account }).execute()
    await trx.insertInto('team_members').values({ team_id: id, account_id: account, role: 'owner', joined_at: at }).execute()
    return true
  })

/** The teams to which an account belongs, with its role in each, the one it joined first in front. */
export const teamsOf = async (db: Database, account: string): Promise<readonly OwnTeam[]> => {
  if (!isId(account)) return []
  const rows = await db
    .selectFrom('team_members')
    .innerJoin('teams', 'teams.id', 'team_members.team_id')
    .select(['teams.id', 'teams.name', 'teams.created_at', 'team_members.role'])
    .where('team_members.account_id', '=', account)
    .orderBy('team_members.joined_at')
    .orderBy('teams.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at, role: roleOf(row.role) }))
}

export const findTeam = async (db: Database, id: string): Promise<Team | undefined> => {
  if (!isId(id)) return undefined
  const row = await db.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, name: row.name, createdAt: row.created_at }
}

/** The members of a team, in the order in which they joined. */
export const membersOf = async (db: Database, team: string): Promise<readonly Member[]> => {
  if (!isId(team)) return []
  const rows = await db
    .selectFrom('team_members')
    .innerJoin('accounts', 'accounts.id', 'team_members.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.email', 'team_members.role', 'team_members.joined_at'])
    .where('team_members.team_id', '=', team)
    .orderBy('team_members.joined_at')
    .orderBy('accounts.id')
    .execute()
  return rows.map((row) => ({ account: row.id, name: row.name, email: row.email, role: roleOf(row.role), joinedAt: row.joined_at }))
}

/** Who does it and when; deeds of a team are written down (lib/store/audit.ts). */
export type Deed = { readonly actor: string; readonly now: Date }

/** False where there is no such team. */
export const renameTeam = (db: Database, id: string, name: string, { actor, now }: Deed): Promise<boolean> =>
  transact(db, async (trx) => {
    if (!isId(id)) return false
    const { numUpdatedRows } = await trx.updateTable('teams').set({ name }).where('id', '=', id).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await recordAudit(trx, { team: id, board: null, actor, action: 'team.change', thing: id }, now)
    return true
  })

export type MemberOutcome = 'changed' | 'last-owner' | 'missing'

/** The row of the team is the lock: of two owners who go at once, one stays. */
const lockTeam = (trx: Database, team: string) => trx.selectFrom('teams').select('id').where('id', '=', team).forUpdate().executeTakeFirst()

const isLastOwner = async (trx: Database, team: string, account: string): Promise<boolean> => {
  const owners = await trx
    .selectFrom('team_members')
    .select('account_id')
    .where('team_id', '=', team)
    .where('role', '=', 'owner')
    .limit(2)
    .execute()
  return owners.length === 1 && owners[0]?.account_id === account
}

/** Gives a member another role; null takes the member out. A team keeps an owner. */
export const changeMember = (
  db: Database,
  team: string,
  account: string,
  role: Role | null,
  { actor, now }: Deed,
): Promise<MemberOutcome> =>
  transact(db, async (trx): Promise<MemberOutcome> => {
    if (!isId(team) || !isId(account)) return 'missing'
    await lockTeam(trx, team)
    const member = trx.selectFrom('team_members').select('role').where('team_id', '=', team).where('account_id', '=', account)
    if (!(await member.executeTakeFirst())) return 'missing'
    if (role !== 'owner' && (await isLastOwner(trx, team, account))) return 'last-owner'
    if (role === null) {
      await trx.deleteFrom('team_members').where('team_id', '=', team).where('account_id', '=', account).execute()
    } else {
      await trx.updateTable('team_members').set({ role }).where('team_id', '=', team).where('account_id', '=', account).execute()
    }
    const action = role === null ? 'member.leave' : 'member.role'
    await recordAudit(trx, { team, board: null, actor, action, thing: account }, now)
    return 'changed'
  })
