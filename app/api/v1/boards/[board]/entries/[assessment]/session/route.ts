import { isSecure } from '#app/api/origin.ts'
import { guarded, noContent, notFound } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { freshGrant, withCookie } from '#app/api/session.ts'
import { env } from '#app/server.ts'
import { cookieOf } from '#app/viewer.ts'
import { findHandEntry } from '#lib/store/board-assessments'
import { createGrant } from '#lib/store/grants'

type Context = RouteContext<'/api/v1/boards/[board]/entries/[assessment]/session'>

/** Opens an assessment entered by hand to whoever may work on its board, in whichever browser they are. */
export const POST = guarded(async (request: Request, context: Context) => {
  const { board: of, assessment } = await context.params
  return onBoard(request, of, 'board.work', async ({ board, db, now }) => {
    if ((await findHandEntry(db, board.id, assessment)) === undefined) return notFound()
    const { token, grant } = freshGrant(now)
    await createGrant(db, assessment, grant, now)
    return withCookie(noContent(), cookieOf(assessment), token, isSecure(request, env()))
  })
})
