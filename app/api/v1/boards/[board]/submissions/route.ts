import { afterOf, cursorOf, limitOf } from '#app/api/cursor.ts'
import { guarded, json, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { submissionJson } from '#app/api/submission.ts'
import { submissionsAfter } from '#lib/store/submission-pages'

type Context = RouteContext<'/api/v1/boards/[board]/submissions'>

/** All start-ups of a board in the order in which they came, past rounds too: `?limit=` rows after `?after=<next>`. */
export const GET = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.read', async ({ board, db }) => {
    const query = new URL(request.url).searchParams
    const [after, limit] = [afterOf(query), limitOf(query)]
    if (!after.ok) return refuse(after.issues)
    if (!limit.ok) return refuse(limit.issues)
    const rows = await submissionsAfter(db, board, after.value, limit.value + 1)
    const page = rows.slice(0, limit.value)
    const last = page.at(-1)
    const next = rows.length > limit.value && last !== undefined ? cursorOf(last.place) : null
    return json({ submissions: page.map((one) => submissionJson(board, one)), next })
  }),
)
