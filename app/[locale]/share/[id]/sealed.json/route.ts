import { guarded, notFound } from '#app/api/respond.ts'
import { sealedFile } from '#app/api/sealed-file.ts'
import { askedOf, note } from '#app/share.ts'

type Context = { params: Promise<{ locale: string; id: string }> }

/** The sealed file of what a link shows, for programs that check it. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale, id } = await params
  const asked = await askedOf(request, id, locale)
  if (asked === undefined) return notFound()
  await note(asked.shared, 'sealed')
  return sealedFile(asked.shared.snapshot, asked.edition)
})
