import { guarded, notFound } from '#app/api/respond.ts'
import { askedOf, note } from '#app/share.ts'
import { slideFile } from '#app/slide-file.ts'
import { openSnapshot, reportOfSnapshot } from '#app/snapshot-report.ts'

type Context = { params: Promise<{ locale: string; id: string }> }

/** A picture of what a link shows; it is the same in both editions. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id } = await params
  const asked = await askedOf(request, id, locale)
  if (asked === undefined) return notFound()
  await note(asked.shared, 'svg')
  return slideFile(request, reportOfSnapshot(await openSnapshot(asked.shared.snapshot), asked.locale))
})
