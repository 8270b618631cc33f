import { guarded, notFound } from '#app/api/respond.ts'
import { askedOf, note } from '#app/share.ts'
import { snapshotPdf } from '#app/snapshot-pdf.ts'

type Context = { params: Promise<{ locale: string; id: string }> }

/** The sealed PDF of what a link shows. A link to the summary has no other edition. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id } = await params
  const asked = await askedOf(request, id, locale)
  if (asked === undefined) return notFound()
  const answer = await snapshotPdf(`share ${id}`, asked.shared.snapshot, asked.locale, asked.edition)
  if (answer.ok) await note(asked.shared, 'pdf')
  return answer
})
