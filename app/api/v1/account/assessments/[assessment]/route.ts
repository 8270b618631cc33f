import { noContent, notFound, refuse } from '#app/api/respond.ts'
import { asSignedIn } from '#app/api/signed-in.ts'
import { assessmentFor } from '#app/assessment.ts'
import { attach, detach } from '#lib/store/attachments'

type Context = { params: Promise<{ assessment: string }> }

/** Keeps an assessment, which was opened in this browser by its private link, with the account. */
export const PUT = asSignedIn(async ({ account, db, now }, { params }: Context) => {
  const { assessment } = await params
  if ((await assessmentFor(assessment, 'assessment.replace-link')) === undefined) return notFound()
  return (await attach(db, account.id, assessment, now)) ? noContent() : refuse([{ code: 'account.too-many-assessments', path: [] }])
})

/** Keeps it there no longer. */
export const DELETE = asSignedIn(async ({ account, db }, { params }: Context) =>
  (await detach(db, account.id, (await params).assessment)) ? noContent() : notFound(),
)
