import 'server-only'
import { type Action, may, type Role, type Viewer } from '#lib/access'
import { findTeam, type Team } from '#lib/store/teams'
import { type SignedIn, signedIn } from './accounts'
import { database } from './server'
import { accountViewer } from './viewer'

/** A team, for whoever may do what was asked to it. */
export type TeamView = { readonly team: Team; readonly role: Role; readonly account: SignedIn; readonly viewer: Viewer }

/** The team, if whoever is signed in may do this to it. For anyone else it is undefined, the same as one that is not there. */
export async function teamFor(id: string, action: Action): Promise<TeamView | undefined> {
  const viewer = await accountViewer()
  const account = await signedIn()
  const role = viewer.teams?.get(id)
  if (account === null || role === undefined || !may(viewer, action, { kind: 'team', id })) return undefined
  const team = await findTeam(await database(), id)
  return team && { team, role, account, viewer }
}
