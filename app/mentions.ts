import 'server-only'
import { boardAccess } from '#app/screening.ts'
import { database } from '#app/server.ts'
import { accountViewer } from '#app/viewer.ts'
import { type Mention, mentionsOf } from '#lib/store/mentions'
import { membersOf } from '#lib/store/teams'

/** As many as anyone reads; older ones stand beneath their start-ups. */
const most = 100

/** The newest notes that name whoever is signed in, with the name of the writer; undefined where nobody is. */
export const mentionsFor = async (): Promise<readonly (Mention & { readonly name: string })[] | undefined> => {
  const { account, teams } = await accountViewer()
  if (account === undefined || teams === undefined) return undefined
  const db = await database()
  const found = await mentionsOf(db, account, [...teams.keys()], most)
  // A board may have been closed to them since.
  const boards = new Map(
    await Promise.all([...new Set(found.map(({ board }) => board))].map(async (id) => [id, await boardAccess(id)] as const)),
  )
  const people = new Map(
    (await Promise.all([...teams.keys()].map((team) => membersOf(db, team)))).flat().map((one) => [one.account, one.name]),
  )
  return found.filter(({ board }) => boards.get(board) != null).map((one) => ({ ...one, name: people.get(one.by) ?? '' }))
}
