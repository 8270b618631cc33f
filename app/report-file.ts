import 'server-only'
import { disposition, editionOf, languageOf } from '#app/_pdf/respond.ts'
import { notFound, refuse } from '#app/api/respond.ts'
import { assessmentFor, snapshotFor } from '#app/assessment.ts'
import { reportedCalculations, standingCalculations } from '#app/calculations.ts'
import { isInstalled } from '#app/content.ts'
import { assessmentReport } from '#app/report.ts'
import { openSnapshot, reportOfSnapshot } from '#app/snapshot-report.ts'
import { csv } from '#lib/report/csv'
import { type Edition, inEdition } from '#lib/report/edition'
import { exportReport } from '#lib/report/export'
import { exportTable } from '#lib/report/export-table'
import type { ReportModel } from '#lib/report/model'

export type DataFormat = 'json' | 'csv'

const types: Readonly<Record<DataFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
}

/** A report as data, in an edition, as a download. */
export const reportFile = (model: ReportModel, edition: Edition, format: DataFormat): Response => {
  const exported = exportReport(inEdition(model, edition), edition)
  const text = format === 'json' ? `${JSON.stringify(exported, null, 2)}\n` : csv(exportTable(exported))
  return new Response(text, {
    headers: {
      'content-type': types[format],
      'content-disposition': disposition(model, edition, format),
      'content-language': model.locale,
      'cache-control': 'no-store',
    },
  })
}

/** The report of an assessment as it stands, as data, for whoever holds its link; `?lang=` and `?edition=` as of the PDF. */
export const ownReportFile = async (request: Request, page: string, id: string, format: DataFormat): Promise<Response> => {
  const [locale, edition] = [languageOf(request, page), editionOf(request)]
  if (locale === null || edition === null) return notFound()
  const assessment = await assessmentFor(id, 'assessment.report')
  if (assessment === undefined) return notFound()
  if (!isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])
  return reportFile(
    assessmentReport(assessment, locale, new Date(), { calculations: reportedCalculations(await standingCalculations(assessment)) }),
    edition,
    format,
  )
}

/** The report of one of its snapshots. */
export const snapshotReportFile = async (
  request: Request,
  page: string,
  { id, snapshot }: { readonly id: string; readonly snapshot: string },
  format: DataFormat,
): Promise<Response> => {
  const [locale, edition] = [languageOf(request, page), editionOf(request)]
  if (locale === null || edition === null) return notFound()
  const found = await snapshotFor(id, snapshot, 'assessment.report')
  if (found === undefined) return notFound()
  return reportFile(reportOfSnapshot(await openSnapshot(found), locale), edition, format)
}
