import 'server-only'
import { getLocale } from 'next-intl/server'
import { redirect } from '#app/i18n/navigation.ts'
import { type Action, may } from '#lib/access'
import { type OwnTeam, teamsOf } from '#lib/store/teams'
import { signedIn } from './accounts'
import { database } from './server'
import { accountViewer } from './viewer'

export type OwnedTeam = { readonly account: string; readonly teams: readonly OwnTeam[]; readonly team: OwnTeam | null }

/**
 * The teams to which whoever is signed in may do this, and the one that is asked for, or the first; null where there is none. Someone
 * who is not signed in is asked to, and comes back to `path`.
 */
export async function ownedTeam(action: Action, asked: string | readonly string[] | undefined, path: string): Promise<OwnedTeam> {
  const account = await signedIn()
  if (account === null) return redirect({ href: { pathname: '/sign-in', query: { next: path } }, locale: await getLocale() })
  const viewer = await accountViewer()
  const teams = (await teamsOf(await database(), account.id)).filter(({ id }) => may(viewer, action, { kind: 'team', id }))
  const team = asked === undefined ? teams[0] : teams.find(({ id }) => id === asked)
  return { account: account.id, teams, team: team ?? null }
}
