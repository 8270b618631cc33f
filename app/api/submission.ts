import type { BoardReading } from '#lib/screening/board'
import { boardReadings } from '#lib/screening/board'
import { readinessUnit } from '#lib/screening/standing'
import type { Board } from '#lib/store/boards'
import type { Submission } from '#lib/store/submission-rows'

/** One reading in plain numbers: score 0 to 100 in tenths, band as an index from the lowest, readiness 0 to 1 by dimension. */
const readingJson = ({ dimensions }: Board, { readings }: Submission, reading: BoardReading) => {
  const { score, band, readiness } = readings[reading]
  const shares = dimensions.map((id, place) => {
    const units = readiness[place] ?? null
    return [id, units === null ? null : units / readinessUnit] as const
  })
  return { score: score === null ? null : score / 10, band, readiness: Object.fromEntries(shares) }
}

/** A start-up on a board as programs are told of it. */
export const submissionJson = (board: Board, one: Submission) => ({
  id: one.id,
  name: one.name,
  list: one.list,
  source: one.source,
  seal: one.verdict,
  snapshot: one.snapshotId,
  assessment: one.assessmentId,
  code: one.code,
  digest: one.digest,
  scope: one.scope,
  locale: one.locale,
  instrument: { id: board.instrument.id, version: one.instrumentVersion },
  scoring: one.scoring,
  at: one.at,
  receivedAt: one.receivedAt,
  receivedBy: one.receivedBy,
  supersededBy: one.supersededBy,
  round: one.round,
  stage: one.stage,
  assignee: one.assignee,
  readings: Object.fromEntries(boardReadings.map((reading) => [reading, readingJson(board, one, reading)])),
  targets: Object.fromEntries(board.dimensions.map((id, place) => [id, one.targets[place] ?? 0])),
  risks: one.flags,
  coverage: one.coverage === null ? null : one.coverage / 10,
  complete: one.complete,
  unreviewed: one.unreviewed,
})
