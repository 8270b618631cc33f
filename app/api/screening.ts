import { type BoardAccess, boardAccess, mayOnBoard } from '#app/screening.ts'
import { database, env } from '#app/server.ts'
import type { Action } from '#lib/access'
import type { Database } from '#lib/store/tables'
import { attempt } from './limit'
import { foreignOrigin } from './origin'
import { notFound, refuse, tooMany } from './respond'

/** What a handler on a board is given. */
export type OnBoard = BoardAccess & { readonly db: Database; readonly now: Date }

/**
 * Asks for leave before a handler works on a board: whoever may not see it gets 404, whoever sees it and may not do this 403; writes come
 * from our own pages and are limited by account.
 */
export async function onBoard(request: Request, id: string, action: Action, work: (on: OnBoard) => Promise<Response>): Promise<Response> {
  const writes = request.method !== 'GET'
  if (writes) {
    const foreign = foreignOrigin(request, env())
    if (foreign.length > 0) return refuse(foreign)
  }
  const access = await boardAccess(id)
  if (access === null) return notFound()
  if (!mayOnBoard(access, action)) return refuse([{ code: 'access.not-allowed', path: [] }])
  const [db, now] = [await database(), new Date()]
  const limit = await attempt(db, writes ? 'screen' : 'read', access.account, now)
  return limit.allowed ? work({ ...access, db, now }) : tooMany(limit.retryAfterSeconds)
}
