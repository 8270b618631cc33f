import { type Inspection, judge, type Sealed, sealedIn } from '#lib/carrier/inspect'
import type { Reader } from '#lib/carrier/reader'
import type { Issue } from '#lib/issue'
import { digestOf } from '#lib/snapshot/canonical'
import type { InstrumentRef, SnapshotPayload } from '#lib/snapshot/payload'
import { parseStrict } from '#lib/snapshot/strict-json'
import { verificationCode } from '#lib/snapshot/verification-code'
import type { Knowledge } from '#lib/snapshot/verify'
import { type Installed, unsealedPayload } from './unsealed'

export const sealStates = ['own', 'listed', 'unknown', 'unsealed'] as const
/** Who answers for what was taken in: this service, someone on its trust list, someone whom nobody here knows, or nobody. */
export type SealState = (typeof sealStates)[number]

export const refusals = ['changed', 'summary', 'other-version', 'not-installed', 'unreadable'] as const
/**
 * Why a file is not taken in: its data or pages were changed, or its answers give another result; it is a summary without answers; it is
 * of another instrument or version than the board; its instrument is not installed here; there is nothing in it that can be read.
 */
export type Refusal = (typeof refusals)[number]

/** What a board takes in. `digest` is that of the payload; `sealed` is the sealed file as it came, or null. */
export type Arrival = {
  readonly state: SealState
  readonly payload: SnapshotPayload
  readonly digest: string
  readonly code: string
  readonly sealed: string | null
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

const versionIssue = (given: { readonly id: string; readonly version: string }, board: InstrumentRef): Issue => ({
  code: given.id === board.id ? 'intake.other-version' : 'intake.other-instrument',
  path: [],
  data: { given: `${given.id} ${given.version}`, expected: `${board.id} ${board.version}` },
})

/** Scores of one instrument alone can be compared: that of the board, to the letter. */
const fits = ({ parts: [main] }: SnapshotPayload, board: InstrumentRef): Issue | null => {
  if (main === undefined) return versionIssue({ id: '', version: '' }, board)
  const same = main.instrument.id === board.id && main.instrument.digest === board.digest
  return same ? null : versionIssue(main.instrument, board)
}

const missingName = (missing: { readonly instrument: InstrumentRef } | { readonly scoring: string }): string =>
  'scoring' in missing ? missing.scoring : `${missing.instrument.id} ${missing.instrument.version}`

const judged = (inspection: Inspection, sealed: string, board: InstrumentRef): Incoming => {
  if (inspection.kind === 'unreadable') return refuse('unreadable', inspection.issues[0] ?? null)
  const { verdict, pages } = inspection
  if (verdict.kind === 'changed') return refuse('changed', { code: `intake.changed-${verdict.change}`, path: [] })
  const { content } = verdict
  const { name } = content.payload
  if (pages.kind === 'changed' || pages.kind === 'foreign') return refuse('changed', { code: 'intake.changed-pages', path: [] }, name)
  if (content.type === 'summary') return refuse('summary', null, name)
  if (verdict.kind === 'version-not-installed')
    return refuse('not-installed', { code: 'intake.not-installed', path: [], data: { version: missingName(verdict.missing) } }, name)
  const other = fits(content.payload, board)
  if (other !== null) return refuse('other-version', other, name)
  const state = verdict.kind === 'issuer-unknown' ? 'unknown' : verdict.issuer.holder.kind
  const { payload, digest, code } = content
  return { kind: 'taken', state, payload, digest, code, sealed, pagesUnsealed: pages.kind === 'unsealed' }
}

/** Codes of an answers file that speak of its version rather than of its answers. */
const versionCodes: readonly string[] = ['answers.other-version', 'answers.unknown-instrument']

const unsealed = async (text: string, { board, installed }: Expected): Promise<Incoming> => {
  const read = await unsealedPayload(text, installed)
  if (!read.ok) {
    const [issue = null] = read.issues
    return refuse(issue !== null && versionCodes.includes(issue.code) ? 'other-version' : 'unreadable', issue)
  }
  const other = fits(read.value, board)
  if (other !== null) return refuse('other-version', other, read.value.name)
  const digest = await digestOf(read.value)
  return {
    kind: 'taken',
    state: 'unsealed',
    payload: read.value,
    digest,
    code: verificationCode(digest),
    sealed: null,
    pagesUnsealed: false,
  }
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
