import { drawMemo } from '#app/_pdf/queue.ts'
import { languageOf, respond } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { chosenOf } from '#app/comparison.ts'
import { shortlistMemo } from '#app/memo.ts'
import { boardAccess, noteOn } from '#app/screening.ts'

type Context = { params: Promise<{ locale: string; board: string }> }

/** The screening memo on a shortlist; `?s=` names each start-up. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale: page, board } = await params
  const locale = languageOf(request, page)
  const seen = locale === null ? null : await boardAccess(board)
  if (seen === null || locale === null) return notFound()
  const made = await shortlistMemo(seen, chosenOf(new URL(request.url).searchParams.getAll('s')), locale, new Date())
  if (made === undefined) return notFound()
  await Promise.all(made.ids.map((id) => noteOn(seen, 'submission.export', id)))
  return respond(await drawMemo(`account ${seen.account}`, made.memo), made.memo)
})
