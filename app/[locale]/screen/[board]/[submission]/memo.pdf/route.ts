import { drawMemo } from '#app/_pdf/queue.ts'
import { languageOf, respond } from '#app/_pdf/respond.ts'
import { guarded, notFound } from '#app/api/respond.ts'
import { memoOf } from '#app/memo.ts'
import { noteOn } from '#app/screening.ts'
import { startupFor } from '#app/startup.ts'

type Context = { params: Promise<{ locale: string; board: string; submission: string }> }

/** The screening memo on a start-up; `?note=` names each note that goes into it. */
export const GET = guarded(async (request: Request, { params }: Context) => {
  const { locale: page, board, submission } = await params
  const locale = languageOf(request, page)
  const startup = locale === null ? undefined : await startupFor(board, submission)
  if (startup === undefined || locale === null) return notFound()
  const notes = new Set(new URL(request.url).searchParams.getAll('note'))
  const memo = await memoOf(startup, notes, locale, new Date())
  await noteOn(startup, 'submission.export', submission)
  return respond(await drawMemo(`account ${startup.account}`, memo), memo)
})
