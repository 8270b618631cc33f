import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { BoardReading, Gates } from '#lib/screening/board'
import type { SubmissionFilter, SubmissionQuery } from '#lib/screening/query'
import { readinessUnit } from '#lib/screening/standing'
import type { Board } from './boards'
import { nameKey, type Submission, submissionOf } from './submission-rows'
import type { BandColumn, Database, Tables } from './tables'
import { droppedOn, readinessColumn, type Weighed, weightedSum, weightSum } from './weighing'

/** A row of a board's list: `rank` 1 + how many ranked start-ups are strictly above, ties share one; null where the list is not ranked. */
export type RankedSubmission = Submission & { readonly rank: number | null; readonly passes: boolean | null }

/** `total`: rows that the filter lets through. `ranked`: start-ups in the ranking, filtered or not. `sum`: what the weighted sum of a full score is. */
export type SubmissionsPage = {
  readonly rows: readonly RankedSubmission[]
  readonly total: number
  readonly ranked: number
  readonly dropped: readonly string[]
  readonly sum: number
}

type Where = ExpressionBuilder<Tables, 'submissions'>
type Condition = ExpressionWrapper<Tables, 'submissions', SqlBool>

const bandOf = (reading: BoardReading): BandColumn => `${reading}_band`

/** Which reading the least evidenced readiness is asked of: the reviewed one where the board ranks by it. */
const evidenceOf = (reading: BoardReading): BoardReading => (reading === 'reviewed' ? 'reviewed' : 'evidenced')

/** Whether a row passes the gates. What is not scored passes no gate that asks for something. */
const passing = (eb: Where, gates: Gates, { reading, dimensions }: Pick<Board, 'reading' | 'dimensions'>): Condition => {
  const least = dimensions.flatMap((dimension, place) => {
    const percent = Object.hasOwn(gates.least, dimension) ? (gates.least[dimension] ?? 0) : 0
    return percent === 0 ? [] : [eb(readinessColumn(evidenceOf(reading), place), '>=', (readinessUnit / 100) * percent)]
  })
  const flags = {
    any: [],
    'none-raised': [eb('flags_raised', '=', 0)],
    'none-open': [eb('flags_raised', '=', 0), eb('flags_open', '=', 0)],
    'all-clear': [eb('flags_raised', '=', 0), eb('flags_open', '=', 0), eb('flags_unevidenced', '=', 0)],
  }[gates.flags]
  return eb.and([...(gates.band > 0 ? [eb(bandOf(reading), '>=', gates.band)] : []), ...flags, ...least])
}

// `escape`, since a name may hold what the pattern means otherwise.
const containing = (text: string): RawBuilder<SqlBool> => {
  const pattern = `%${nameKey(text.trim()).replace(/[\\%_]/g, (one) => `\\${one}`)}%`
  return sql<SqlBool>`name_key like ${pattern} escape '\\'`
}

const matching = (eb: Where, filter: SubmissionFilter, board: Board): Condition => {
  const { text, stages, assignee, bands, verdicts, passes } = filter
  const passed = passing(eb, board.gates, board)
  return eb.and([
    ...(text !== undefined && text.trim() !== '' ? [containing(text)] : []),
    ...(stages !== undefined && stages.length > 0 ? [eb('stage', 'in', stages)] : []),
    ...(assignee !== undefined ? [assignee === null ? eb('assignee', 'is', null) : eb('assignee', '=', assignee)] : []),
    ...(bands !== undefined && bands.length > 0 ? [eb(bandOf(board.reading), 'in', bands)] : []),
    ...(verdicts !== undefined && verdicts.length > 0 ? [eb('verdict', 'in', verdicts)] : []),
    ...(passes === undefined ? [] : [passes ? passed : sql<SqlBool>`not coalesce(${passed}, false)`]),
  ])
}

const sortColumn = (sort: SubmissionQuery['sort'], board: Board) => {
  if (sort.startsWith('dimension:')) {
    const place = board.dimensions.indexOf(sort.slice('dimension:'.length))
    return place < 0 ? sql.ref('place') : sql.ref(readinessColumn(board.reading, place))
  }
  switch (sort) {
    case 'name':
      return sql.ref('name_key')
    case 'received':
      return sql.ref('received_at')
    case 'flags':
      return sql`flags_raised * 1000 + flags_open`
    case 'coverage':
    case 'stage':
    case 'evidenced':
    case 'claimed':
    case 'possible':
    case 'reviewed':
      return sql.ref(sort)
    default:
      return sql.ref('place')
  }
}

const own = (db: Database, board: string, list: string) =>
  db.selectFrom('submissions').where('board_id', '=', board).where('list', '=', list)

/** How many of the ranked have a weighted sum above each of these, highest first. */
const above = async (
  db: Database,
  board: string,
  weighed: RawBuilder<number | null>,
  sums: readonly number[],
): Promise<readonly number[]> => {
  if (sums.length === 0) return []
  // Each counts what lies between it and the one before, so that all of them together read the ranking once.
  const counted = await db
    .selectNoFrom(
      sums.map((sum, index) => {
        const before = sums[index - 1]
        return own(db, board, 'ranked')
          .select((row) => row.fn.countAll().as('count'))
          .where(weighed, '>', sum)
          .$if(before !== undefined, (query) => query.where(weighed, '<=', before ?? 0))
          .as(`sum_${index}`)
      }),
    )
    .executeTakeFirstOrThrow()
  const counts: Readonly<Record<string, unknown>> = counted
  let all = 0
  return sums.map((_, index) => {
    all += Number(counts[`sum_${index}`])
    return all
  })
}

/**
 * A page of a board's list, sorted, filtered and ranked by the database. With a preview the ranking is that of other weights or another
 * reading, and nothing is kept. Ties are listed in the order in which they came.
 */
export const submissionsPage = async (db: Database, kept: Board, query: SubmissionQuery): Promise<SubmissionsPage> => {
  const { list, filter, sort, descending, offset, limit, preview } = query
  const board: Board = { ...kept, weights: preview?.weights ?? kept.weights, reading: preview?.reading ?? kept.reading }
  const weighed: Weighed = board
  const dropped = preview === undefined ? kept.dropped : await droppedOn(db, weighed)
  const sum = preview === undefined ? sql.ref<number | null>('weighted') : weightedSum(weighed, dropped)
  const isRanked = list === 'ranked'
  const direction = descending ? 'desc' : 'asc'
  const order = sort === 'rank' ? (isRanked ? sum : sql.ref(board.reading)) : sortColumn(sort, board)
  const filtered = own(db, board.id, list).where((eb) => matching(eb, filter, board))
  const rows = await filtered
    .selectAll()
    .select((eb) => [sum.as('sum'), sql<number>`case when ${passing(eb, board.gates, board)} then 1 else 0 end`.as('passed')])
    .orderBy(order, (by) => (descending ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy('place', direction === 'desc' && sort !== 'rank' ? 'desc' : 'asc')
    .limit(limit)
    .offset(offset)
    .execute()
  const count = async (of: typeof filtered) =>
    Number((await of.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow()).count)
  const total = await count(filtered)
  const ranked = isRanked && Object.keys(filter).length === 0 ? total : await count(own(db, board.id, 'ranked'))
  const sums = [...new Set(rows.flatMap((row) => (isRanked && row.sum !== null ? [Number(row.sum)] : [])))].sort((a, b) => b - a)
  const counts = await above(db, board.id, sum, sums)
  return {
    rows: rows.map((row) => {
      const place = row.sum === null ? -1 : sums.indexOf(Number(row.sum))
      const rank = place < 0 ? null : (counts[place] ?? 0) + 1
      return { ...submissionOf(board, row), weighted: row.sum === null ? null : Number(row.sum), rank, passes: row.passed === 1 }
    }),
    total,
    ranked,
    dropped,
    sum: weightSum(weighed, dropped),
  }
}

/** Submissions in the order in which they came, `after` a place, past ones too: for programs that read all. */
export const submissionsAfter = async (db: Database, board: Board, after: number, limit: number): Promise<readonly Submission[]> => {
  const rows = await db
    .selectFrom('submissions')
    .selectAll()
    .where('board_id', '=', board.id)
    .where('place', '>', after)
    .orderBy('place')
    .limit(limit)
    .execute()
  return rows.map((row) => submissionOf(board, row))
}
