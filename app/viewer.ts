import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Column, columnsCookie, columnsOf } from '#app/_components/screen/columns.ts'
import type { Viewer } from '#lib/access'
import { isAttached } from '#lib/store/attachments'
import { findGrant } from '#lib/store/grants'
import { holdsIntake } from '#lib/store/intakes'
import { readerOf } from '#lib/store/shares'
import { teamsOf } from '#lib/store/teams'
import { signedIn } from './accounts'
import { database } from './server'
import { program } from './token'

/** The cookie that holds the grant for one assessment. */
export const cookieOf = (id: string): string => `ts-${id}`

/** The cookie that holds leave to read by one link. */
export const shareCookieOf = (share: string): string => `ts-share-${share}`

/** The cookie that holds leave to hand in by one intake link. */
export const intakeCookieOf = (intake: string): string => `ts-intake-${intake}`

/** The number of the browser that came by this link, or undefined where none was shown. */
export const shareReader = cache(async (share: string): Promise<number | undefined> => {
  const token = (await cookies()).get(shareCookieOf(share))?.value
  return token === undefined ? undefined : readerOf(await database(), share, token, new Date())
})

/** The cookie that holds the secret of an invitation, which is as good as its link. */
export const invitationCookieOf = (invitation: string): string => `ts-invitation-${invitation}`

/** The secret of an invitation by whose link this browser came, or undefined. */
export const invitationSecret = async (invitation: string): Promise<string | undefined> =>
  (await cookies()).get(invitationCookieOf(invitation))?.value

const hasGrant = async (id: string): Promise<boolean> => {
  const token = (await cookies()).get(cookieOf(id))?.value
  return token !== undefined && (await findGrant(await database(), id, token, new Date())) !== undefined
}

const isKept = async (id: string): Promise<boolean> => {
  const account = await signedIn()
  return account !== null && isAttached(await database(), account.id, id)
}

/**
 * Who asks, as far as this assessment is concerned: whoever came by its private link, or keeps it with the account that is signed in.
 * The only reader of cookies.
 */
export const viewer = cache(async (id: string): Promise<Viewer> => {
  const asked = await program()
  if (asked) {
    const keeps = await isAttached(await database(), asked.account, id)
    return { assessments: new Set(keeps ? [id] : []), scopes: new Set(asked.scopes) }
  }
  return { assessments: new Set((await hasGrant(id)) || (await isKept(id)) ? [id] : []) }
})

/** Who asks, as far as this intake link is concerned. */
export const intakeViewer = cache(async (intake: string): Promise<Viewer> => {
  const token = (await cookies()).get(intakeCookieOf(intake))?.value
  const holds = token !== undefined && (await holdsIntake(await database(), intake, token, new Date()))
  return { assessments: new Set(), intakes: new Set(holds ? [intake] : []) }
})

/** Cookies of assessments have an id of this form behind `ts-`; a browser sends no more than some fifty. */
const assessmentCookie = /^ts-([\w-]{22})$/
const mostHeld = 60

/** The assessments for which this browser holds a valid grant. */
export const heldAssessments = cache(async (): Promise<ReadonlySet<string>> => {
  const names = (await cookies()).getAll().map(({ name }) => assessmentCookie.exec(name)?.[1])
  const ids = names.filter((id) => id !== undefined).slice(0, mostHeld)
  const viewers = await Promise.all(ids.map((id) => viewer(id)))
  return new Set(viewers.flatMap(({ assessments }) => [...assessments]))
})

/** Who asks, as far as accounts, teams and boards are concerned; nobody in particular where no one is signed in. */
export const accountViewer = cache(async (): Promise<Viewer> => {
  const asked = await program()
  if (asked)
    return {
      assessments: new Set(),
      account: asked.account,
      teams: new Map([[asked.team, asked.role]]),
      scopes: new Set(asked.scopes),
    }
  const account = await signedIn()
  if (account === null) return { assessments: new Set() }
  const teams = await teamsOf(await database(), account.id)
  return { assessments: new Set(), account: account.id, teams: new Map(teams.map(({ id, role }) => [id, role])) }
})

/** The columns that this browser has chosen for the lists of boards. */
export const chosenColumns = cache(async (): Promise<readonly Column[]> => columnsOf((await cookies()).get(columnsCookie)?.value))
