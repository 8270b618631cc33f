import type { OverviewRow } from '#lib/screening/overview'
import type { Board } from './boards'
import type { Database } from './tables'
import { readinessColumn } from './weighing'

const chunk = 5_000

/** What an overview counts of every start-up that is ranked, and of the earlier rounds of those. Read a part at a time, so that others get their turn. */
export const overviewRows = async (db: Database, { id, dimensions, reading }: Board): Promise<readonly OverviewRow[]> => {
  const columns = dimensions.map((_, place) => readinessColumn(reading, place))
  const found: OverviewRow[] = []
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('submissions')
      .select(['place', 'list', 'assessment_id', 'round', 'flag_marks', 'practice_marks', ...columns])
      .where('board_id', '=', id)
      .where('list', 'in', ['ranked', 'past'])
      .where('kind', '=', 'ranked')
      .where('place', '>', after)
      .orderBy('place')
      .limit(chunk)
      .execute()
    for (const row of rows) {
      const read: Readonly<Record<string, unknown>> = row
      found.push({
        isCurrent: row.list === 'ranked',
        assessment: row.assessment_id,
        round: row.round,
        readiness: columns.map((column) => (read[column] === null ? null : Number(read[column]))),
        flagMarks: row.flag_marks,
        practiceMarks: row.practice_marks,
      })
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < chunk) return found
    after = last.place
  }
}
