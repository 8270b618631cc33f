import 'server-only'
import { content } from '#app/content.ts'
import { instrumentDigest } from '#app/instrument-digest.ts'
import { reader } from '#app/reader.ts'
import { boardInstrument } from '#app/screening.ts'
import { database } from '#app/server.ts'
import { knowledge, payloadOf } from '#app/snapshots.ts'
import { contentDigestOf, type Incoming, incoming } from '#lib/intake/incoming'
import { firstStage } from '#lib/screening/stages'
import { standingOf } from '#lib/screening/standing'
import type { SnapshotPayload } from '#lib/snapshot/payload'
import { SealedFile } from '#lib/snapshot/seal'
import { recordAudit } from '#lib/store/audit'
import type { Board } from '#lib/store/boards'
import { newId } from '#lib/store/secret'
import type { StoredSnapshot } from '#lib/store/snapshots'
import type { SubmissionSource, SubmissionVerdict } from '#lib/store/submission-rows'
import { type AddOutcome, addSubmission } from '#lib/store/submissions'
import { transact } from '#lib/store/writes'

/** The instrument of a board is kept while the board is there; without it the database was altered by hand. */
export class BoardInstrumentError extends Error {
  constructor(board: string) {
    super(`the instrument of board ${board} is not there`)
    this.name = 'BoardInstrumentError'
  }
}

/** @throws BoardInstrumentError */
const instrumentFor = async ({ id, instrument }: Board) => {
  const found = await boardInstrument(instrument)
  if (found === undefined) throw new BoardInstrumentError(id)
  return found
}

/** Judges a file for a board: the board's own version of its instrument is at hand, and the installed versions of all others. */
export const judgeFor = async (board: Board, bytes: Uint8Array): Promise<Incoming> => {
  const own = { instrument: await instrumentFor(board), digest: board.instrument.digest }
  const others = await Promise.all(
    [...content().instruments.values()].map(
      async (instrument) => [instrument.id, { instrument, digest: await instrumentDigest(instrument) }] as const,
    ),
  )
  const all = new Map([...others, [board.instrument.id, own] as const])
  // A page that is closed does not undo what was sent: whoever comes back finds the outcome.
  return incoming(bytes, { board: board.instrument, knowledge: await knowledge(), installed: (id) => all.get(id) }, reader().read)
}

/** What is put on a board, and by whom: `actor` is an account, or `founder` for someone who came by an intake link. */
export type Arriving = {
  readonly payload: SnapshotPayload
  readonly digest: string
  readonly sealed: SealedFile | null
  readonly verdict: SubmissionVerdict
  readonly source: SubmissionSource
  readonly intake: string | null
  readonly actor: string
}

/** Puts a snapshot on a board and writes down who did. `other-instrument`: it does not answer the board's instrument. */
export const arrive = async (board: Board, one: Arriving, now: Date): Promise<AddOutcome | { readonly kind: 'other-instrument' }> => {
  const standing = standingOf(one.payload, await instrumentFor(board), board.instrument)
  if (standing === null) return { kind: 'other-instrument' }
  const fresh = {
    id: newId(),
    board: board.id,
    source: one.source,
    verdict: one.verdict,
    intakeId: one.intake,
    payload: one.payload,
    digest: one.digest,
    contentDigest: await contentDigestOf(one.payload),
    sealed: one.sealed,
    standing,
    stage: firstStage(board.stages),
    receivedBy: one.source === 'intake' ? null : one.actor,
  }
  return transact(await database(), async (trx) => {
    const outcome = await addSubmission(trx, fresh, now)
    if (outcome.kind === 'added')
      await recordAudit(trx, { team: board.team, board: board.id, actor: one.actor, action: 'submission.add', thing: outcome.id }, now)
    return outcome
  })
}

/** Puts a snapshot of this server's own on a board. */
export const arriveSnapshot = async (
  board: Board,
  snapshot: StoredSnapshot,
  how: Pick<Arriving, 'source' | 'intake' | 'actor'>,
  now: Date,
) => {
  const { digest, sealed } = snapshot
  return arrive(board, { payload: await payloadOf(snapshot), digest, sealed: SealedFile.parse(sealed), verdict: 'here', ...how }, now)
}
