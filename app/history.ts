import 'server-only'
import { snapshotFor } from '#app/assessment.ts'
import { content } from '#app/content.ts'
import { database } from '#app/server.ts'
import { openSnapshot, reportOfSnapshot } from '#app/snapshot-report.ts'
import type { Locale } from '#lib/i18n/locale'
import { type DifferenceModel, difference, type Side } from '#lib/report/difference'
import { type HistoryRow, historyRows } from '#lib/report/history'
import { listSnapshots } from '#lib/store/snapshots'

/** The snapshots of an assessment in words, newest first. */
export const historyOf = async (assessment: string, locale: Locale): Promise<readonly HistoryRow[]> =>
  historyRows(
    await listSnapshots(await database(), assessment),
    locale,
    (instrument, band) => content().instruments.get(instrument)?.bands[band]?.name[locale] ?? null,
  )

type Query = { readonly from: string | string[] | undefined; readonly to: string | string[] | undefined }
type Comparison = { readonly from: string; readonly to: string; readonly difference: DifferenceModel | null }

const sideOf = async (assessment: string, id: string, locale: Locale): Promise<Side | undefined> => {
  const snapshot = await snapshotFor(assessment, id, 'assessment.report')
  if (snapshot === undefined) return undefined
  const opened = await openSnapshot(snapshot)
  return { parts: opened.parts, scope: opened.payload.scope, report: reportOfSnapshot(opened, locale) }
}

/** The two snapshots that were asked for, else the last two; null where there are not two. */
export const comparisonOf = async (
  assessment: string,
  rows: readonly HistoryRow[],
  asked: Query,
  locale: Locale,
): Promise<Comparison | null> => {
  const [newest, before] = rows
  if (newest === undefined || before === undefined) return null
  const known = (id: Query['from'], otherwise: string): string => rows.find((row) => row.id === id)?.id ?? otherwise
  const [from, to] = [known(asked.from, before.id), known(asked.to, newest.id)]
  if (from === to) return { from, to, difference: null }
  const [one, other] = await Promise.all([sideOf(assessment, from, locale), sideOf(assessment, to, locale)])
  return one === undefined || other === undefined ? null : { from, to, difference: difference(one, other, locale) }
}
