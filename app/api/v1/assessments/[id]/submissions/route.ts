import { guarded, json, notFound } from '#app/api/respond.ts'
import { assessmentFor } from '#app/assessment.ts'
import { database } from '#app/server.ts'
import { holdingsOf } from '#lib/store/withdrawal'

/** The boards that hold snapshots of this assessment which its founder handed in. */
export const GET = guarded(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const { id } = await params
  if ((await assessmentFor(id, 'assessment.withdraw')) === undefined) return notFound()
  const holdings = await holdingsOf(await database(), id)
  return json({
    submissions: holdings.map(({ board, boardName, submission, snapshot, receivedAt, superseded }) => ({
      board,
      boardName,
      submission,
      snapshot,
      receivedAt,
      superseded,
    })),
  })
})
