import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { onStartup } from '#app/api/on-startup.ts'
import { json, noContent, notFound, refuse } from '#app/api/respond.ts'
import { typedText } from '#app/api/typed-text.ts'
import { boardPeople } from '#app/startup.ts'
import { mentioned } from '#lib/screening/mentions'
import { recordAudit } from '#lib/store/audit'
import { keepMentions } from '#lib/store/mentions'
import { changeNote, removeNote } from '#lib/store/notes'
import { transact } from '#lib/store/writes'

const mostNote = 5_000

/** `revision` is the one that the sender saw. */
const Change = z.strictObject({
  text: typedText(mostNote).refine((text) => text !== '', { error: 'note.empty' }),
  revision: z.int().min(1),
})

/** Changes one's own note, if it is still as it was seen. */
export const PATCH = onStartup(async (request, { board, db, submission, account, now, params }) => {
  const body = await readBody(request, Change)
  if (!body.ok) return refuse(body.issues)
  const { text, revision } = body.value
  const id = params.note ?? ''
  const mentions = mentioned(text, await boardPeople(board))
  const outcome = await transact(db, async (trx) => {
    const changed = await changeNote(trx, board.id, submission.id, { id, text, mentions, by: account, revision }, now)
    if (changed !== 'changed') return changed
    await keepMentions(trx, { board: board.id, submission: submission.id, note: id }, mentions, now)
    await recordAudit(trx, { team: board.team, board: board.id, actor: account, action: 'note.change', thing: submission.id }, now)
    return changed
  })
  if (outcome === 'missing') return notFound()
  if (outcome === 'conflict') return refuse([{ code: 'note.conflict', path: [] }])
  return json({ id, revision: revision + 1, mentions })
})

/** Erases one's own note. */
export const DELETE = onStartup(async (_request, { board, db, submission, account, now, params }) => {
  const removed = await transact(db, async (trx) => {
    const gone = await removeNote(trx, board.id, submission.id, params.note ?? '', account)
    const about = { team: board.team, board: board.id, actor: account, thing: submission.id }
    if (gone) await recordAudit(trx, { ...about, action: 'note.remove' }, now)
    return gone
  })
  return removed ? noContent() : notFound()
})
