import { readBytes } from '#app/api/bytes.ts'
import { afterOf, cursorOf, limitOf } from '#app/api/cursor.ts'
import { guarded, json, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { submissionJson } from '#app/api/submission.ts'
import { takeIn } from '#app/imports.ts'
import { mostPdf } from '#lib/carrier/bounds'
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

/**
 * Adds a start-up: the body is its sealed PDF or JSON, or an answers file, judged as one that is dropped on the board. 201 with its id,
 * 200 where the same snapshot is there already, 422 with the outcome where it is not taken in.
 */
export const POST = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.work', async ({ board, account, now }) => {
    const type = request.headers.get('content-type') ?? ''
    if (!/^application\/(json|pdf)\b/i.test(type)) return refuse([{ code: 'request.wrong-type', path: [] }])
    if (board.archivedAt !== null) return refuse([{ code: 'intake.board-archived', path: [] }])
    const body = await readBytes(request, mostPdf.bytes)
    if (!body.ok) return refuse(body.issues)
    const end = await takeIn(board, account, body.value, now, 'api')
    if (end === null) return refuse([{ code: 'reading.busy', path: [] }])
    const { outcome, issue, company, submission } = end
    if (submission === null) return refuse([issue ?? { code: 'intake.refused', path: [] }], { outcome })
    return json({ id: submission, name: company, outcome }, outcome === 'duplicate' ? 200 : 201)
  }),
)
