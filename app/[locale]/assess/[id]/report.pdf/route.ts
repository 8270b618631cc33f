import { drawReport } from '#app/_pdf/queue.ts'
import { editionOf, languageOf, respond } from '#app/_pdf/respond.ts'
import { guarded, notFound, refuse } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { reportedCalculations, standingCalculations } from '#app/calculations.ts'
import { isInstalled } from '#app/content.ts'
import { assessmentReport } from '#app/report.ts'
import { keptRoadmap } from '#app/roadmap.ts'
import { database } from '#app/server.ts'
import { snapshotPdf } from '#app/snapshot-pdf.ts'
import { currentSnapshot } from '#app/snapshots.ts'
import { findSnapshot } from '#lib/store/snapshots'

/**
 * The report of an assessment, for whoever holds its link; for anyone else there is nothing here. With `?snapshot=` that of a snapshot;
 * else as it stands, which is sealed while it is what was last submitted, and a draft as soon as an answer differs.
 */
export const GET = guarded(async (request: Request, { params }: { params: Promise<{ locale: string; id: string }> }) => {
  const { locale, id } = await params
  const [language, edition] = [languageOf(request, locale), editionOf(request)]
  if (language === null || edition === null) return notFound()
  const assessment = await assessmentFor(id, 'assessment.report')
  if (assessment === undefined) return notFound()
  const asked = new URL(request.url).searchParams.get('snapshot')
  if (asked === null && !isInstalled(assessment)) return refuse([{ code: 'assessment.not-installed', path: [] }])
  const stored = asked === null ? await currentSnapshot(assessment) : await findSnapshot(await database(), id, asked)
  if (stored === undefined) {
    if (asked !== null) return notFound()
    const model = assessmentReport(assessment, language, new Date(), {
      roadmap: (await keptRoadmap(id))?.choice,
      calculations: reportedCalculations(await standingCalculations(assessment)),
    })
    return respond(await drawReport(id, model, { edition, stamp: null }), model, edition)
  }
  return snapshotPdf(id, stored, language, edition)
})
