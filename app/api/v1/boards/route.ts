import { nameAt } from '#app/api/account.ts'
import { boardJson } from '#app/api/board.ts'
import { BoardRequest } from '#app/api/board-schema.ts'
import { readBody } from '#app/api/body.ts'
import { attempt } from '#app/api/limit.ts'
import { foreignOrigin } from '#app/api/origin.ts'
import { guarded, json, notFound, refuse, tooMany } from '#app/api/respond.ts'
import { boardFrom } from '#app/board-making.ts'
import { boardResource } from '#app/screening.ts'
import { database, env } from '#app/server.ts'
import { accountViewer } from '#app/viewer.ts'
import { may, refusalStatus } from '#lib/access'
import { recordAudit } from '#lib/store/audit'
import { createBoard, listBoards } from '#lib/store/boards'
import { newId } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

const signedOut = () => refuse([{ code: 'account.signed-out', path: [] }])

/** The boards of one's teams, newest first in each, with how many start-ups they list. */
export const GET = guarded(async () => {
  const viewer = await accountViewer()
  if (viewer.account === undefined) return signedOut()
  const db = await database()
  const all = await Promise.all([...(viewer.teams?.keys() ?? [])].map((team) => listBoards(db, team)))
  const seen = all.flat().filter((board) => may(viewer, 'board.read', boardResource(board)))
  return json({ boards: seen.map((board) => ({ ...boardJson(board), counts: board.counts })) })
})

/** Makes a board. */
export const POST = guarded(async (request: Request) => {
  const foreign = foreignOrigin(request, env())
  if (foreign.length > 0) return refuse(foreign)
  const viewer = await accountViewer()
  const { account } = viewer
  if (account === undefined) return signedOut()
  const body = await readBody(request, BoardRequest)
  if (!body.ok) return refuse(body.issues)
  const team = { kind: 'team', id: body.value.team } as const
  if (!may(viewer, 'board.create', team))
    return refusalStatus(viewer, team) === 404 ? notFound() : refuse([{ code: 'access.not-allowed', path: [] }])
  const name = nameAt('name', body.value.name)
  if (!name.ok) return refuse(name.issues)
  const board = await boardFrom({ ...body.value, name: name.value, id: newId(), createdBy: account })
  if (!board.ok) return refuse(board.issues)

  const [db, now] = [await database(), new Date()]
  const limit = await attempt(db, 'screen', account, now)
  if (!limit.allowed) return tooMany(limit.retryAfterSeconds)
  const outcome = await transact(db, async (trx) => {
    const made = await createBoard(trx, board.value, now)
    const { id, team: owner } = board.value
    if (made === 'made') await recordAudit(trx, { team: owner, board: id, actor: account, action: 'board.create', thing: id }, now)
    return made
  })
  return outcome === 'full' ? refuse([{ code: 'board.too-many', path: [] }]) : json({ id: board.value.id }, 201)
})
