import { guarded, json, notFound } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { cutTenths, percent, shortTenths } from '#lib/i18n/format'
import { queryOf } from '#lib/screening/address'
import { boardField, flip } from '#lib/screening/flip'
import { findSubmission } from '#lib/store/submissions'
import { droppedOn } from '#lib/store/weighing'

type Context = RouteContext<'/api/v1/boards/[board]/flips'>

/** `at`: what is shown rounds up to a tenth of a percent, so that the order is sure to hold below it. */
const upTenths = (value: number): number => Math.ceil(value * 10 - 1e-9)

/**
 * How far the weights must move before two start-ups of the ranking, `x` and `y`, swap: `first` is the one that leads. `w` and `reading`
 * try other weights or another reading.
 */
export const GET = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.read', async ({ board: kept, db }) => {
    const params = Object.fromEntries(new URL(request.url).searchParams)
    const { preview } = queryOf(params, kept)
    const tried = { ...kept, weights: preview?.weights ?? kept.weights, reading: preview?.reading ?? kept.reading }
    const board = preview === undefined ? tried : { ...tried, dropped: await droppedOn(db, tried) }
    const [x, y] = await Promise.all([findSubmission(db, board, params.x ?? ''), findSubmission(db, board, params.y ?? '')])
    if (x === undefined || y === undefined) return notFound()
    const none = { kind: 'none', first: x.id, lead: '', percent: '' }
    if (x.list !== 'ranked' || y.list !== 'ranked') return json(none)
    const field = boardField(board)
    const shares = [x, y].map(({ readings }) => readings[board.reading].readiness)
    const [mine = [], theirs = []] = shares
    const there = flip(field, mine, theirs)
    if (there === null) return json(none)
    if (there.lead === 0) return json({ ...none, kind: 'tie' })
    const ahead = there.lead > 0 ? there : flip(field, theirs, mine)
    if (ahead === null) return json(none)
    const lead = shortTenths(cutTenths(ahead.lead))
    const first = there.lead > 0 ? x.id : y.id
    if (ahead.flipsAt === null || ahead.dominates) return json({ kind: 'never', first, lead, percent: '' })
    return json({ kind: ahead.flipsAt > 1 ? 'far' : 'at', first, lead, percent: percent(upTenths(ahead.flipsAt * 100)) })
  }),
)
