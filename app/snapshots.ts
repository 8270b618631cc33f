import 'server-only'
import { standingCalculations } from '#app/calculations.ts'
import { content, sourcesFor } from '#app/content.ts'
import { citedBy, instrumentDigest } from '#app/instrument-digest.ts'
import { keysTrustedHere, signingKey } from '#app/keys.ts'
import { assessmentParts } from '#app/parts.ts'
import { keptRoadmap } from '#app/roadmap.ts'
import { database } from '#app/server.ts'
import type { Parsed } from '#lib/issue'
import { digestOf } from '#lib/snapshot/canonical'
import { freeze } from '#lib/snapshot/freeze'
import type { InstrumentRef, SnapshotPayload } from '#lib/snapshot/payload'
import { openSeal, type SealedFile, seal } from '#lib/snapshot/seal'
import { summaryOf } from '#lib/snapshot/summary'
import type { Knowledge } from '#lib/snapshot/verify'
import { type Assessment, findAssessment } from '#lib/store/assessments'
import { type KeptInstrument, keepInstrument, keptInstrument } from '#lib/store/instrument-versions'
import { newId } from '#lib/store/secret'
import { findSnapshot, keepSnapshot, listSnapshots, type SnapshotHead, type StoredSnapshot } from '#lib/store/snapshots'

/** Answers may go on coming in from elsewhere while one moment of them is frozen; each attempt takes some milliseconds. */
const maxAttempts = 20

/** What would be sealed but for id, time and nonce: equal where nothing changed since. */
const contentDigest = (payload: SnapshotPayload): Promise<string> => digestOf({ ...payload, id: '', at: '', nonce: '' })

/** What is planned at this moment, or undefined where nothing is. */
const plannedOf = async (id: string): Promise<SnapshotPayload['roadmap']> => {
  const choice = (await keptRoadmap(id))?.choice
  if (choice === undefined || choice.moves.length === 0) return undefined
  const moves = choice.moves.map(({ practice, level, evidence }) => ({
    practice,
    ...(level === undefined ? {} : { level }),
    ...(evidence === undefined ? {} : { evidence }),
  }))
  return { moves, capacity: choice.capacity }
}

const frozenOf = async (assessment: Assessment, parts: ReturnType<typeof assessmentParts>, now: Date) => {
  const { id, name, locale, scope } = assessment
  const calculations = await standingCalculations(assessment)
  return freeze({
    id: newId(),
    assessment: id,
    at: now.toISOString(),
    nonce: newId(),
    name,
    locale,
    scope,
    parts: await Promise.all(
      parts.map(async ({ instrument, records }) => ({ instrument, digest: await instrumentDigest(instrument), records })),
    ),
    roadmap: await plannedOf(id),
    calculations: calculations.length === 0 ? undefined : calculations,
  })
}

/**
 * Freezes an assessment as it stands and seals it. `requestKey` is the sender's name for this request. Undefined: there is no such
 * assessment any more. Issues: `snapshot.too-many`, `snapshot.busy`.
 */
export const submit = async (
  assessmentId: string,
  requestKey: string,
  now: Date,
): Promise<Parsed<{ readonly snapshot: SnapshotHead; readonly repeated: boolean }> | undefined> => {
  const db = await database()
  const key = await signingKey()
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const assessment = await findAssessment(db, assessmentId)
    if (assessment === undefined) return undefined
    const parts = assessmentParts(assessment)
    const payload = await frozenOf(assessment, parts, now)
    for (const [index, { instrument }] of parts.entries()) {
      const ref = payload.parts[index]?.instrument
      if (ref !== undefined) await keepInstrument(db, ref, { instrument, sources: citedBy(instrument) }, now)
    }
    const [digest, same, sealed] = await Promise.all([digestOf(payload), contentDigest(payload), seal('snapshot', payload, key)])
    const { revision } = assessment
    const outcome = await keepSnapshot(db, { payload, digest, contentDigest: same, sealed, requestKey, revision })
    if (outcome.kind === 'frozen') return { ok: true, value: { snapshot: outcome.snapshot, repeated: outcome.repeated } }
    if (outcome.kind === 'missing') return undefined
    if (outcome.kind === 'full') return { ok: false, issues: [{ code: 'snapshot.too-many', path: [] }] }
  }
  return { ok: false, issues: [{ code: 'snapshot.busy', path: [] }] }
}

/** A snapshot's own seal did not open: the database was altered by hand. */
export class BrokenSnapshotError extends Error {
  constructor(id: string) {
    super(`the seal of snapshot ${id} is broken`)
    this.name = 'BrokenSnapshotError'
  }
}

/** What a snapshot of this service holds. @throws BrokenSnapshotError */
export const payloadOf = async ({ id, sealed }: StoredSnapshot): Promise<SnapshotPayload> => {
  const opened = await openSeal(JSON.stringify(sealed), new Map())
  if (!opened.ok || opened.signature === 'broken') throw new BrokenSnapshotError(id)
  // Sealed by this service from a checked assessment; the signature over it has just been checked again.
  return opened.payload as SnapshotPayload
}

/** The instrument of exactly this digest with the sources that it cites: as it ships, or as it was kept with an older snapshot. */
export const instrumentOf = async (ref: InstrumentRef): Promise<KeptInstrument | undefined> => {
  const shipped = content().instruments.get(ref.id)
  if (shipped !== undefined && shipped.version === ref.version && (await instrumentDigest(shipped)) === ref.digest) {
    return { instrument: shipped, sources: sourcesFor(ref.id) }
  }
  return keptInstrument(await database(), ref)
}

/** What this service knows when it judges a sealed file. */
export const knowledge = async (): Promise<Knowledge> => ({
  keys: await keysTrustedHere(),
  installed: async (ref) => (await instrumentOf(ref))?.instrument,
})

/** The sealed summary of a snapshot: the same for the same snapshot and key. */
export const summarySeal = async (snapshot: StoredSnapshot): Promise<SealedFile> => {
  const payload = await payloadOf(snapshot)
  const kept = await Promise.all(payload.parts.map(({ instrument }) => instrumentOf(instrument)))
  const instruments = kept.flatMap((one) => (one === undefined ? [] : [one.instrument]))
  if (instruments.length !== payload.parts.length) throw new BrokenSnapshotError(snapshot.id)
  return seal('summary', summaryOf(payload, snapshot.digest, instruments), await signingKey())
}

/** The newest snapshot of an assessment while nothing has changed since, so that what is shown now is what was sealed. */
export const currentSnapshot = async (assessment: Assessment): Promise<StoredSnapshot | undefined> => {
  const db = await database()
  const [newest] = await listSnapshots(db, assessment.id)
  const stored = newest === undefined ? undefined : await findSnapshot(db, assessment.id, newest.id)
  if (stored === undefined) return undefined
  const now = await frozenOf(assessment, assessmentParts(assessment), new Date())
  const [live, sealed] = await Promise.all([contentDigest(now), contentDigest(await payloadOf(stored))])
  return live === sealed ? stored : undefined
}
