import type { BoardReading } from '#lib/screening/board'
import type { Vectors } from '#lib/screening/ranking'
import type { Database } from './tables'
import { readinessColumn } from './weighing'

/** Rows that are read at once, so that others get their turn at the database. */
const chunk = 5_000

/** The readiness of every ranked start-up of a board in one reading, for comparisons of each with all. What is not scored counts as 0. */
export const rankedVectors = async (
  db: Database,
  { id, dimensions }: { readonly id: string; readonly dimensions: readonly string[] },
  reading: BoardReading,
): Promise<Vectors> => {
  const columns = dimensions.map((_, place) => readinessColumn(reading, place))
  const ids: string[] = []
  const parts: number[][] = []
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('submissions')
      .select(['id', 'place', ...columns])
      .where('board_id', '=', id)
      .where('list', '=', 'ranked')
      .where('place', '>', after)
      .orderBy('place')
      .limit(chunk)
      .execute()
    for (const row of rows) {
      ids.push(row.id)
      const read: Readonly<Record<string, unknown>> = row
      parts.push(columns.map((column) => Number(read[column] ?? 0)))
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < chunk) break
    after = last.place
  }
  const readiness = new Float64Array(ids.length * columns.length)
  parts.forEach((part, row) => {
    readiness.set(part, row * columns.length)
  })
  return { ids, dimensions: columns.length, readiness }
}
