import { fitsExposure, fitsPractice } from '#lib/instrument/fits'
import type { AnswerRecords } from '#lib/instrument/record'
import type { Instrument } from '#lib/instrument/schema'
import type { Issue } from '#lib/issue'
import { SCORING_VERSION } from '#lib/scoring/version'
import { CanonicalError, canonical, sha256 } from './canonical'
import { resultsOf } from './freeze'
import type { TrustedKey, TrustedKeys } from './key'
import { type InstrumentRef, type SnapshotPart, SnapshotPayload, SummaryPayload } from './payload'
import { openSeal } from './seal'
import { verificationCode } from './verification-code'

/** What a seal holds. `digest` and `code` are those of the snapshot, also for its summary. */
export type Content = { readonly digest: string; readonly code: string } & (
  | { readonly type: 'snapshot'; readonly payload: SnapshotPayload }
  | { readonly type: 'summary'; readonly payload: SummaryPayload }
)

/** What was changed: bytes under the signature, answers that the instrument does not allow, or a result that the answers do not give. */
export type Change = 'signature' | 'records' | 'result'

/**
 * `trusted` and `issuer-unknown` are both unchanged since sealing; of the second nobody knows who sealed it. A summary has no answers,
 * so its numbers rest on the signature alone. `missing` names what is not installed here, so that the result could not be recomputed.
 */
export type Verdict =
  | { readonly kind: 'trusted'; readonly issuer: TrustedKey; readonly content: Content }
  | { readonly kind: 'issuer-unknown'; readonly kid: string; readonly content: Content }
  | { readonly kind: 'changed'; readonly change: Change; readonly kid: string; readonly content: Content | null }
  | {
      readonly kind: 'version-not-installed'
      readonly missing: { readonly instrument: InstrumentRef } | { readonly scoring: string }
      readonly issuer: TrustedKey | null
      readonly kid: string
      readonly content: Content
    }
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }

/** `installed` gives the instrument with exactly this digest, whether it ships or was kept with an older snapshot. */
export type Knowledge = {
  readonly keys: TrustedKeys
  readonly installed: (ref: InstrumentRef) => Promise<Instrument | undefined>
}

const contentOf = async (type: string, payload: unknown, text: string): Promise<Content | null> => {
  if (type === 'snapshot') {
    const parsed = SnapshotPayload.safeParse(payload)
    if (!parsed.success) return null
    const digest = await sha256(text)
    return { type, payload: parsed.data, digest, code: verificationCode(digest) }
  }
  const parsed = SummaryPayload.safeParse(payload)
  if (type !== 'summary' || !parsed.success) return null
  return { type: 'summary', payload: parsed.data, digest: parsed.data.snapshot, code: verificationCode(parsed.data.snapshot) }
}

const isCanonical = (payload: unknown, text: string): boolean => {
  try {
    return canonical(payload) === text
  } catch (error) {
    if (error instanceof CanonicalError) return false
    throw error
  }
}

/** Every record answers a question of the instrument in a way that it allows. */
const isAllowed = (instrument: Instrument, { exposures, practices }: AnswerRecords): boolean => {
  const exposure = new Map(instrument.exposures.map((one) => [one.id, one]))
  const practice = new Map(instrument.practices.map((one) => [one.id, one]))
  return (
    Object.entries(exposures).every(([id, record]) => {
      const asked = exposure.get(id)
      return asked !== undefined && fitsExposure(asked, record)
    }) &&
    Object.entries(practices).every(([id, record]) => {
      const asked = practice.get(id)
      return asked !== undefined && fitsPractice(asked, record)
    })
  )
}

type PartOutcome = 'same' | Exclude<Change, 'signature'> | Extract<Verdict, { kind: 'version-not-installed' }>['missing']

const checkPart = async (part: SnapshotPart, scope: SnapshotPayload['scope'], { installed }: Knowledge): Promise<PartOutcome> => {
  if (part.scoring !== SCORING_VERSION) return { scoring: part.scoring }
  const instrument = await installed(part.instrument)
  if (instrument === undefined) return { instrument: part.instrument }
  if (!isAllowed(instrument, part.records)) return 'records'
  const { result, whole } = resultsOf(instrument, part.records, scope)
  return canonical({ result, whole }) === canonical({ result: part.result, whole: part.whole }) ? 'same' : 'result'
}

/** The first thing that is wrong with any part: a change before something that is only not installed. */
const checkParts = async ({ parts, scope }: SnapshotPayload, knowledge: Knowledge): Promise<PartOutcome> => {
  const outcomes = await Promise.all(parts.map((part) => checkPart(part, scope, knowledge)))
  const changed = outcomes.find((outcome) => outcome === 'records' || outcome === 'result')
  return changed ?? outcomes.find((outcome) => outcome !== 'same') ?? 'same'
}

/**
 * Judges a sealed snapshot or summary that came from anywhere: who sealed it, and whether it is as it was. The result is recomputed
 * from the answers with the named instrument; a difference reads as a change, whatever the seal says (DESIGN 8). Bounded by the limits
 * of `parseStrict`.
 */
export const verify = async (text: string, knowledge: Knowledge): Promise<Verdict> => {
  const opened = await openSeal(text, knowledge.keys)
  if (!opened.ok) return { kind: 'unreadable', issues: opened.issues }
  const { kid, issuer } = opened
  const content = await contentOf(opened.type, opened.payload, opened.text)
  if (opened.signature === 'broken') return { kind: 'changed', change: 'signature', kid, content }
  if (content === null || !isCanonical(opened.payload, opened.text)) {
    return { kind: 'unreadable', issues: [{ code: 'seal.bad-payload', path: [] }] }
  }
  const outcome = content.type === 'snapshot' ? await checkParts(content.payload, knowledge) : 'same'
  if (outcome === 'records' || outcome === 'result') return { kind: 'changed', change: outcome, kid, content }
  if (outcome !== 'same') return { kind: 'version-not-installed', missing: outcome, issuer, kid, content }
  return issuer === null ? { kind: 'issuer-unknown', kid, content } : { kind: 'trusted', issuer, content }
}
