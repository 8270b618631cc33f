import 'server-only'
import { database } from '#app/server.ts'
import { reportOfSnapshot } from '#app/snapshot-report.ts'
import { type Startup, startupFor } from '#app/startup.ts'
import type { Locale } from '#lib/i18n/locale'
import { type DifferenceModel, difference, type Side } from '#lib/report/difference'
import { type HistoryRow, historyRows } from '#lib/report/history'
import { roundsOf } from '#lib/store/submissions'

type Asked = string | readonly string[] | undefined
export type RoundsModel = {
  /** newest first */
  readonly rows: readonly HistoryRow[]
  readonly comparison: { readonly from: string; readonly to: string; readonly difference: DifferenceModel | null } | null
}

const sideOf = ({ opened }: Startup, locale: Locale): Side => ({
  parts: opened.parts,
  scope: opened.payload.scope,
  report: reportOfSnapshot(opened, locale),
})

/** All that was handed in of one assessment on this board, and the difference between two of them: the last two unless others are asked for. */
export const roundsFor = async (
  { board, submission, part }: Startup,
  asked: { readonly from: Asked; readonly to: Asked },
  locale: Locale,
): Promise<RoundsModel> => {
  const rounds = (await roundsOf(await database(), board, submission.assessmentId)).toReversed()
  const rows = historyRows(
    rounds.map(({ id, at, code, scope, instrumentVersion, readings, flags }) => ({
      id,
      at,
      code,
      scope,
      instrument: { id: board.instrument.id, version: instrumentVersion },
      scores: { evidenced: readings.evidenced.score, claimed: readings.claimed.score, possible: readings.possible.score },
      bands: { evidenced: readings.evidenced.band, claimed: readings.claimed.band, possible: readings.possible.band },
      flags,
    })),
    locale,
    (_instrument, band) => part.instrument.bands[band]?.name[locale] ?? null,
  )
  const [newest, before] = rows
  if (newest === undefined || before === undefined) return { rows, comparison: null }
  const known = (id: Asked, otherwise: string) => rows.find((row) => row.id === id)?.id ?? otherwise
  const [from, to] = [known(asked.from, before.id), known(asked.to, newest.id)]
  if (from === to) return { rows, comparison: { from, to, difference: null } }
  const [one, other] = await Promise.all([startupFor(board.id, from), startupFor(board.id, to)])
  if (one === undefined || other === undefined) return { rows, comparison: null }
  return { rows, comparison: { from, to, difference: difference(sideOf(one, locale), sideOf(other, locale), locale) } }
}
