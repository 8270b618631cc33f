import { guarded, json } from '#app/api/respond.ts'
import { askTeam } from '#app/api/team.ts'
import { auditLines } from '#app/audit.ts'
import { database } from '#app/server.ts'
import { csvLines } from '#lib/report/csv'
import { auditEntries, type KeptAuditEntry, recordAudit } from '#lib/store/audit'
import type { Database } from '#lib/store/tables'

type Context = RouteContext<'/api/v1/teams/[team]/audit'>

const batch = 500
/** More than a busy team does in years. */
const most = 200_000

async function* allOf(db: Database, team: string, board: string | undefined): AsyncGenerator<readonly KeptAuditEntry[]> {
  let last: KeptAuditEntry | undefined
  for (let count = 0; count < most; count += batch) {
    const query = { limit: batch, ...(board === undefined ? {} : { board }), ...(last === undefined ? {} : { before: last }) }
    const rows = await auditEntries(db, team, query)
    if (rows.length > 0) yield rows
    last = rows.at(-1)
    if (rows.length < batch) return
  }
}

/** All that was done in a team, newest first: `?format=json` as ids, `?format=csv` in the words of `?lang=`; `?board=` for one board. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { team } = await params
  const asked = await askTeam(request, 'team.audit', team)
  if (!asked.ok) return asked.response
  const query = new URL(request.url).searchParams
  const locale = query.get('lang') === 'en' ? 'en' : 'zh'
  const board = query.get('board') || undefined
  const [db, now] = [await database(), new Date()]
  // Written down before it is read, so that the export says of itself that it was made.
  await recordAudit(db, { team, board: board ?? null, actor: asked.account, action: 'audit.export', thing: null }, now)
  const entries: KeptAuditEntry[] = []
  for await (const rows of allOf(db, team, board)) entries.push(...rows)
  if (query.get('format') !== 'csv') return json({ entries })
  const lines = await auditLines(db, team, entries, locale)
  const header = ['at', 'who', 'what', 'board', 'thing']
  const text = csvLines([header, ...lines.map(({ at, who, what, board: name, thing }) => [at, who, what, name, thing])])
  return new Response(`\uFEFF${text}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="touchstone-audit-${now.toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    },
  })
})
