import * as z from 'zod'
import { readBody } from '#app/api/body.ts'
import { onStartup } from '#app/api/on-startup.ts'
import { guarded, json, notFound, refuse } from '#app/api/respond.ts'
import { typedText } from '#app/api/typed-text.ts'
import { database } from '#app/server.ts'
import { boardPeople, startupFor } from '#app/startup.ts'
import { mentioned } from '#lib/screening/mentions'
import { recordAudit } from '#lib/store/audit'
import { keepMentions } from '#lib/store/mentions'
import { addNote, listNotes } from '#lib/store/notes'
import { newId } from '#lib/store/secret'
import { transact } from '#lib/store/writes'

const mostNote = 5_000

const Note = z.strictObject({ text: typedText(mostNote).refine((text) => text !== '', { error: 'note.empty' }) })

type Context = { params: Promise<{ board: string; submission: string }> }

/** The notes on a start-up, oldest first. */
export const GET = guarded(async (_request: Request, { params }: Context) => {
  const { board, submission } = await params
  if ((await startupFor(board, submission)) === undefined) return notFound()
  return json({ notes: await listNotes(await database(), board, submission) })
})

/** Adds a note; `@name` of a member who may see the board names them. */
export const POST = onStartup(async (request, { board, db, submission, account, now }) => {
  const body = await readBody(request, Note)
  if (!body.ok) return refuse(body.issues)
  const { text } = body.value
  const mentions = mentioned(text, await boardPeople(board))
  const note = { id: newId(), text, mentions, by: account }
  const outcome = await transact(db, async (trx) => {
    const added = await addNote(trx, board.id, submission.id, note, now)
    if (added !== 'added') return added
    await keepMentions(trx, { board: board.id, submission: submission.id, note: note.id }, mentions, now)
    await recordAudit(trx, { team: board.team, board: board.id, actor: account, action: 'note.add', thing: submission.id }, now)
    return added
  })
  if (outcome === 'missing') return notFound()
  if (outcome === 'full') return refuse([{ code: 'note.too-many', path: [] }])
  return json({ id: note.id, mentions }, 201)
})
