import { type Inspection, judge, type Sealed, sealedIn } from '#lib/carrier/inspect'
import type { Reader } from '#lib/carrier/reader'
import type { Issue } from '#lib/issue'
import { digestOf } from '#lib/snapshot/canonical'
import type { InstrumentRef, SnapshotPayload } from '#lib/snapshot/payload'
import { parseStrict } from '#lib/snapshot/strict-json'
import { verificationCode } from '#lib/snapshot/verification-code'
import type { Knowledge } from '#lib/snapshot/verify'
import { type Installed, unsealedPayload } from './unsealed'

export const sealStates = ['here', 'trusted', 'issuer-unknown', 'unsealed'] as const
/** Who sealed what was taken in: this service, someone on its trust list, someone whom nobody here knows, or nobody. */
export type SealState = (typeof sealStates)[number]

export const refusals = ['changed', 'summary', 'other-instrument', 'not-installed', 'unreadable'] as const
/**
 * Why a file is not taken in: its data or pages were changed, or its answers give another result; it is a summary without answers; it
 * answers another instrument than the board's; its instrument is not installed here; there is nothing in it that can be read.
 */
export type Refusal = (typeof refusals)[number]

/** What a board takes in. `digest` is that of the payload; `sealed` is the sealed file as it came, or null. */
export type Arrival = {
  readonly state: SealState
  readonly payload: SnapshotPayload
  readonly digest: string
  readonly code: string
  readonly sealed: string | null
  /** the version that it is of, where that is not the board's: it cannot be compared with the others */
  readonly otherVersion: string | null
  /** whether the pages beside the data bear no seal, so that the data alone can be believed */
  readonly pagesUnsealed: boolean
}

/** What a file is worth to a board. `issue` says more of a refusal, where there is more to say. */
export type Incoming =
  | ({ readonly kind: 'taken' } & Arrival)
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly issue: Issue | null; readonly name: string | null }

/** The instrument by which a board ranks, to the letter, and what is at hand to judge by. */
export type Expected = { readonly board: InstrumentRef; readonly knowledge: Knowledge; readonly installed: Installed }

const refuse = (refusal: Refusal, issue: Issue | null = null, name: string | null = null): Incoming => ({
  kind: 'refused',
  refusal,
  issue,
  name,
})

const nameOf = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`

/** Scores of one instrument alone can be compared, to the letter: the version where it is another; an issue where there is no such part. */
const versionIn = ({ parts }: SnapshotPayload, board: InstrumentRef): Issue | { readonly otherVersion: string | null } => {
  const part = parts.find(({ instrument }) => instrument.id === board.id)
  const given = parts[0]?.instrument
  if (part === undefined)
    return { code: 'intake.other-instrument', path: [], data: { given: given === undefined ? '' : nameOf(given), expected: nameOf(board) } }
  const same = part.instrument.version === board.version && part.instrument.digest === board.digest
  return { otherVersion: same ? null : part.instrument.version }
}

const missing = (version: string): Issue => ({ code: 'intake.not-installed', path: [], data: { version } })

const missingName = (one: { readonly instrument: InstrumentRef } | { readonly scoring: string }): string =>
  'scoring' in one ? one.scoring : nameOf(one.instrument)

const judged = (inspection: Inspection, sealed: string, board: InstrumentRef): Incoming => {
  if (inspection.kind === 'unreadable') return refuse('unreadable', inspection.issues[0] ?? null)
  const { verdict, pages } = inspection
  if (verdict.kind === 'changed') return refuse('changed', { code: `intake.changed-${verdict.change}`, path: [] })
  const { content } = verdict
  const { name } = content.payload
  if (pages.kind === 'changed' || pages.kind === 'foreign') return refuse('changed', { code: 'intake.changed-pages', path: [] }, name)
  if (content.type === 'summary') return refuse('summary', null, name)
  if (verdict.kind === 'version-not-installed') return refuse('not-installed', missing(missingName(verdict.missing)), name)
  const state = verdict.kind === 'issuer-unknown' ? verdict.kind : verdict.issuer.holder.kind === 'own' ? 'here' : 'trusted'
  const { payload, digest, code } = content
  return taken({ state, payload, digest, code, sealed, pagesUnsealed: pages.kind === 'unsealed' }, board)
}

const taken = (arrival: Omit<Arrival, 'otherVersion'>, board: InstrumentRef): Incoming => {
  const found = versionIn(arrival.payload, board)
  return 'code' in found ? refuse('other-instrument', found, arrival.payload.name) : { kind: 'taken', ...arrival, ...found }
}

/** What is wrong with an answers file, by its place in the file: the sentences for the rest are those of a terminal. */
const answersIssue = (issue: Issue | null): Issue | null =>
  issue === null || issue.code.startsWith('intake.') || issue.code.startsWith('assessment.')
    ? issue
    : { code: 'intake.bad-answers', path: [], data: { line: Number(issue.data?.line ?? 1), field: String(issue.data?.field ?? '') } }

const unsealed = async (text: string, { board, installed }: Expected): Promise<Incoming> => {
  const read = await unsealedPayload(text, installed)
  if (!read.ok) {
    const [issue = null] = read.issues
    if (issue?.code === 'answers.other-version') return refuse('not-installed', missing(String(issue.data?.version ?? '')))
    return refuse(issue?.code === 'answers.unknown-instrument' ? 'not-installed' : 'unreadable', answersIssue(issue))
  }
  const digest = await digestOf(read.value)
  const code = verificationCode(digest)
  return taken({ state: 'unsealed', payload: read.value, digest, code, sealed: null, pagesUnsealed: false }, board)
}

const formatOf = (text: string): unknown => {
  const json = parseStrict(text)
  return json.ok && typeof json.value === 'object' && json.value !== null && 'format' in json.value ? json.value.format : null
}

const incomingOf = async (sealed: Sealed, expected: Expected): Promise<Incoming> => {
  if (sealed.reading === null) {
    const format = formatOf(sealed.text)
    if (format === 'touchstone-answers/1') return unsealed(sealed.text, expected)
    // It holds the private link: whoever keeps it could change the answers.
    if (format === 'touchstone-recovery/1') return refuse('unreadable', { code: 'intake.recovery-file', path: [] })
    if (format === 'touchstone-report/1') return refuse('unreadable', { code: 'intake.report-file', path: [] })
  }
  return judged(await judge(sealed, expected.knowledge), sealed.text, expected.board)
}

/**
 * Judges a file from anywhere for a board, without trusting it: the result is worked out again from the answers with the instrument that
 * it names, and a difference reads as a change, whatever the seal says (DESIGN 8). Issues: of `sealedIn`, `verify`, `unsealedPayload`,
 * and `intake.*`.
 */
export const incoming = async (bytes: Uint8Array, expected: Expected, read: Reader['read'], signal?: AbortSignal): Promise<Incoming> => {
  const sealed = await sealedIn(bytes, read, signal)
  return sealed.ok ? incomingOf(sealed.value, expected) : refuse('unreadable', sealed.issues[0] ?? null)
}

/** Equal for two arrivals with the same answers of the same start-up, whenever each was frozen. */
export const contentDigestOf = (payload: SnapshotPayload): Promise<string> => digestOf({ ...payload, id: '', at: '', nonce: '' })
