import { csvOf, jsonOf, maxSheetRows, xlsxOf } from '#app/api/board-file.ts'
import { guarded, refuse } from '#app/api/respond.ts'
import { onBoard } from '#app/api/screening.ts'
import { boardInstrument } from '#app/screening.ts'
import { fileStemOf } from '#lib/report/file-stem'
import { recordAudit } from '#lib/store/audit'

type Context = RouteContext<'/api/v1/boards/[board]/export'>

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const
type Format = keyof typeof types

const isFormat = (text: string | null): text is Format => text !== null && Object.hasOwn(types, text)

/** A board as a file: `?format=csv|xlsx|json`, `?lang=zh|en`. Past rounds and quick checks are in it, named as such. */
export const GET = guarded(async (request: Request, context: Context) =>
  onBoard(request, (await context.params).board, 'board.read', async ({ board, account, db, now }) => {
    const query = new URL(request.url).searchParams
    const [format, locale] = [query.get('format') ?? 'csv', query.get('lang') === 'en' ? 'en' : 'zh'] as const
    if (!isFormat(format)) return refuse([{ code: 'request.bad-format', path: ['format'] }])
    const instrument = await boardInstrument(board.instrument)
    if (instrument === undefined) return refuse([{ code: 'assessment.not-installed', path: [] }])
    const body =
      format === 'json'
        ? jsonOf(db, board)
        : format === 'csv'
          ? await csvOf(db, board, instrument, locale)
          : await xlsxOf(db, board, instrument, locale)
    if (body === null) return refuse([{ code: 'board.sheet-large', path: [], data: { most: maxSheetRows } }])
    await recordAudit(db, { team: board.team, board: board.id, actor: account, action: 'board.export', thing: format }, now)
    const name = `${fileStemOf({ name: board.name, date: now.toISOString().slice(0, 10) }, board.id, locale)}.${format}`
    return new Response(body instanceof Uint8Array ? Buffer.from(body) : body, {
      headers: {
        'content-type': types[format],
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    })
  }),
)
