import 'server-only'
import { arrive, judgeFor } from '#app/arrivals.ts'
import type { Incoming } from '#lib/intake/incoming'
import type { Issue } from '#lib/issue'
import { SealedFile } from '#lib/snapshot/seal'
import { parseName } from '#lib/store/assessment-name'
import type { Board } from '#lib/store/boards'
import type { ImportEnd, ImportRow } from '#lib/store/imports'

/** Outcomes that say something of this server's state rather than of the file: it has to be sent again. */
const passing: readonly string[] = ['reading.busy', 'reading.stopped']

/** A row as it is told; who dropped it is the team's own business. */
export const importView = ({ id, name, bytes, state, outcome, issue, company, submission }: ImportRow) => ({
  id,
  name,
  bytes,
  state,
  outcome,
  issue,
  company,
  submission,
})

const refused = (outcome: ImportEnd['outcome'], issue: Issue | null, company: string | null): ImportEnd => ({
  outcome,
  issue,
  company,
  submission: null,
})

/** What is worth saying of a file that was taken in. */
const remark = (file: Extract<Incoming, { readonly kind: 'taken' }>, board: Board): Issue | null => {
  if (file.otherVersion !== null)
    return { code: 'intake.other-version', path: [], data: { given: file.otherVersion, expected: board.instrument.version } }
  return file.pagesUnsealed ? { code: 'intake.pages-unsealed', path: [] } : null
}

/** Judges a file that was dropped on a board and takes it in if it may; null where it has to be sent again. */
export const takeIn = async (
  board: Board,
  account: string,
  bytes: Uint8Array,
  now: Date,
  source: 'file' | 'api' = 'file',
): Promise<ImportEnd | null> => {
  const file = await judgeFor(board, bytes)
  if (file.kind === 'refused') {
    if (file.issue !== null && passing.includes(file.issue.code)) return null
    return refused(file.refusal, file.issue, file.name !== null && parseName(file.name).ok ? file.name : null)
  }
  const { payload, digest, state } = file
  const name = parseName(payload.name)
  if (!name.ok) return refused('unreadable', name.issues[0] ?? null, null)
  const sealed = file.sealed === null ? null : SealedFile.parse(JSON.parse(file.sealed))
  const outcome = await arrive(board, { payload, digest, sealed, verdict: state, source, intake: null, actor: account }, now)
  switch (outcome.kind) {
    case 'added':
      return {
        outcome: file.otherVersion === null ? state : 'other-version',
        issue: remark(file, board),
        company: payload.name,
        submission: outcome.id,
      }
    case 'duplicate':
      return { outcome: 'duplicate', issue: null, company: payload.name, submission: outcome.id }
    case 'full':
      return refused('full', { code: 'intake.board-full', path: [] }, payload.name)
    case 'closed':
    case 'missing':
      return refused('full', { code: 'intake.board-archived', path: [] }, payload.name)
    case 'other-instrument':
      return refused('other-instrument', null, payload.name)
    default:
      return outcome satisfies never
  }
}
