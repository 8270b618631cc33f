import { type RawBuilder, sql } from 'kysely'
import type { SubmissionQuery } from '#lib/screening/query'
import type { Board } from './boards'
import { type Measured, matching, passing } from './submission-filter'
import { type Submission, submissionOf } from './submission-rows'
import type { Database } from './tables'
import { droppedOn, readinessColumn, weightedSum, weightSum } from './weighing'

/** A row of a board's list: `rank` 1 + how many ranked start-ups are strictly above, ties share one; null where the list is not ranked. */
export type RankedSubmission = Submission & { readonly rank: number | null; readonly passes: boolean }

/** `total`: rows that the filter lets through. `ranked`: start-ups in the ranking, filtered or not. `sum`: what the weighted sum of a full score is. */
export type SubmissionsPage = {
  readonly rows: readonly RankedSubmission[]
  readonly total: number
  readonly ranked: number
  readonly dropped: readonly string[]
  readonly sum: number
}

const own = (db: Database, board: string, list: string) =>
  db.selectFrom('submissions').where('board_id', '=', board).where('list', '=', list)

type Sum = RawBuilder<number | null>

/** What a list is sorted by. Readings of a ranking are weighed as the ranking is; of other lists they are as they came. */
const sortColumn = (sort: SubmissionQuery['sort'], { board, dropped, isRanked }: Measured, sum: Sum): RawBuilder<unknown> => {
  if (sort.startsWith('dimension:')) {
    const place = board.dimensions.indexOf(sort.slice('dimension:'.length))
    return sql.ref(place < 0 ? 'place' : readinessColumn(board.reading, place))
  }
  switch (sort) {
    case 'rank':
      return isRanked ? sum : sql.ref(board.reading)
    case 'name':
      return sql.ref('name_key')
    case 'received':
      return sql.ref('received_at')
    case 'flags':
      return sql`flags_raised * 1000 + flags_open`
    case 'evidenced':
    case 'claimed':
    case 'possible':
    case 'reviewed':
      return isRanked ? weightedSum({ ...board, reading: sort }, dropped) : sql.ref(sort)
    case 'coverage':
    case 'stage':
      return sql.ref(sort)
    default:
      return sql.ref('place')
  }
}

/** How many of the ranked have a kept sum above each of these, highest first, by the index of the ranking. */
const keptAbove = async (db: Database, board: string, sums: readonly number[]): Promise<readonly number[]> => {
  if (sums.length === 0) return []
  // Each counts what lies between it and the one before, so that all of them together read the ranking once.
  const counted = await db
    .selectNoFrom(
      sums.map((sum, index) => {
        const before = sums[index - 1]
        return own(db, board, 'ranked')
          .select((row) => row.fn.countAll().as('count'))
          .where('weighted', '>', sum)
          .$if(before !== undefined, (query) => query.where('weighted', '<=', before ?? 0))
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

/** The same where the sums are worked out for the moment and no index knows them. */
const weighedAbove = async (db: Database, board: string, sum: Sum, sums: readonly number[]): Promise<readonly number[]> => {
  if (sums.length === 0) return []
  const all = await own(db, board, 'ranked').select(sum.as('sum')).execute()
  const ascending = sums.toReversed()
  const between = new Array<number>(sums.length + 1).fill(0)
  for (const row of all) {
    const value = Number(row.sum ?? -1)
    let [low, high] = [0, ascending.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ascending[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    between[low] = (between[low] ?? 0) + 1
  }
  let above = 0
  return sums.map((_, index) => {
    above += between[sums.length - index] ?? 0
    return above
  })
}

/** The rows with these ids, in their order, with the sum by which they are ranked and whether the gates let them pass. */
const rowsOf = async (db: Database, measured: Measured, sum: Sum, ids: readonly string[]) => {
  if (ids.length === 0) return []
  const found = await db
    .selectFrom('submissions')
    .selectAll()
    .select((eb) => [sum.as('sum'), sql<number>`case when ${passing(eb, measured)} then 1 else 0 end`.as('passed')])
    .where('board_id', '=', measured.board.id)
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * A page of a board's list, sorted, filtered and ranked by the database. With a preview the ranking is that of other weights or another
 * reading, and nothing is kept. Ties are listed in the order in which they came.
 */
export const submissionsPage = async (db: Database, kept: Board, query: SubmissionQuery): Promise<SubmissionsPage> => {
  const { list, filter, sort, descending, offset, limit, preview } = query
  const board: Board = { ...kept, weights: preview?.weights ?? kept.weights, reading: preview?.reading ?? kept.reading }
  const dropped = preview === undefined ? kept.dropped : await droppedOn(db, board)
  const isRanked = list === 'ranked'
  const measured: Measured = { board, dropped, isRanked, isKept: preview === undefined }
  const sum: Sum = preview === undefined ? sql.ref<number | null>('weighted') : weightedSum(board, dropped)
  const order = sortColumn(sort, measured, sum)
  // Said the way in which the index of the ranking is sorted; where nothing is compared all are null and tie.
  const byRank = sort === 'rank' && isRanked
  const filtered = own(db, board.id, list).where((eb) => matching(eb, filter, measured))
  // Only what sorts and filters is read of all; the rows themselves, which are wide, of those that are shown.
  const shown = filtered
    .select('id')
    .orderBy(order, (by) => (descending ? (byRank ? by.desc() : by.desc().nullsLast()) : by.asc().nullsLast()))
    .orderBy('place')
    .limit(limit)
    .offset(offset)
  const places = (await shown.execute()).map(({ id }) => id)
  const rows = await rowsOf(db, measured, sum, places)
  const count = async (of: typeof filtered) =>
    Number((await of.select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow()).count)
  const isWhole = Object.values(filter).every((asked) => asked === undefined)
  const total = await count(isWhole ? own(db, board.id, list) : filtered)
  const ranked = isRanked && isWhole ? total : await count(own(db, board.id, 'ranked'))
  const found = isRanked ? rows.flatMap((row) => (row.sum === null ? [] : [Number(row.sum)])) : []
  const sums = [...new Set(found)].sort((a, b) => b - a)
  const counts = preview === undefined ? await keptAbove(db, board.id, sums) : await weighedAbove(db, board.id, sum, sums)
  return {
    rows: rows.map((row) => {
      const weighted = isRanked && row.sum !== null ? Number(row.sum) : null
      const rank = weighted === null ? null : (counts[sums.indexOf(weighted)] ?? 0) + 1
      return { ...submissionOf(board, row), weighted, rank, passes: row.passed === 1 }
    }),
    total,
    ranked,
    dropped,
    sum: weightSum(board, dropped),
  }
}

/** How many start-ups each list of a board has. */
export const countsOf = async (
  db: Database,
  board: string,
): Promise<{ readonly ranked: number; readonly quick: number; readonly other: number }> => {
  const rows = await db
    .selectFrom('submissions')
    .select(['list', (row) => row.fn.countAll().as('count')])
    .where('board_id', '=', board)
    .groupBy('list')
    .execute()
  const count = (list: string) => Number(rows.find((row) => row.list === list)?.count ?? 0)
  return { ranked: count('ranked'), quick: count('quick'), other: count('other') }
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
